// Runs on a partner's page before our script, and writes down what it must not do.
(function () {
  const probe = {errors: [], warnings: [], violations: [], executed: [], stored: [], unload: [], events: []};
  const add = function (list, text) {
    list.push(String(text));
  };
  addEventListener('error', function (event) {
    // Files that do not arrive are errors of their elements, and have no message.
    if (event.message) add(probe.errors, event.message);
  });
  addEventListener('unhandledrejection', function (event) {
    add(probe.errors, event.reason);
  });
  ['load', 'error', 'crisis-banner-hidden', 'crisis-banner-collapse'].forEach(function (type) {
    // They do not bubble, but they pass here on their way down.
    document.addEventListener(
      type,
      function (event) {
        if (event.target.localName.includes('-')) add(probe.events, event.target.localName + ' ' + type);
      },
      true,
    );
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    add(probe.violations, event.effectiveDirective);
  });
  console.warn = function () {
    add(probe.warnings, Array.prototype.join.call(arguments, ' '));
  };

  ['alert', 'confirm', 'prompt', 'print', 'open'].forEach(function (name) {
    window[name] = function () {
      add(probe.executed, name);
    };
  });
  Object.defineProperty(window, '__pwned', {
    set () {
      add(probe.executed, '__pwned');
    },
  });

  const watch = function (owner, name, kinds) {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    for (const kind of kinds) {
      const method = original[kind];
      original[kind] = function () {
        add(probe.stored, name);
        return method.apply(this, arguments);
      };
    }
    Object.defineProperty(owner, name, original);
  };
  watch(Document.prototype, 'cookie', ['get', 'set']);
  for (const name of ['localStorage', 'sessionStorage']) {
    watch(Object.hasOwn(window, name) ? window : Window.prototype, name, ['get']);
  }
  // Asking which databases there are leaves nothing behind.
  watch(IDBFactory.prototype, 'open', ['value']);
  watch(CacheStorage.prototype, 'open', ['value']);

  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type) {
    if (type === 'unload' || type === 'beforeunload') add(probe.unload, type);
    return listen.apply(this, arguments);
  };

  const builtIns = [Object, Array, String, Function, Promise, Node, Element, HTMLElement, Document];
  const owned = function () {
    return builtIns.map(function (it) {
      return Object.getOwnPropertyNames(it.prototype).sort().join();
    });
  };
  const before = owned();
  probe.patched = function () {
    return owned().filter(function (names, i) {
      return names !== before[i];
    });
  };

  window.probe = probe;
  const names = Object.getOwnPropertyNames(window);
  probe.leaked = function () {
    return Object.getOwnPropertyNames(window).filter(function (name) {
      return names.indexOf(name) < 0;
    });
  };

  // For frames that nobody can look into.
  addEventListener('message', function (event) {
    if (event.data !== 'look') return;
    const banner = document.querySelector('crisis-banner');
    const root = banner && banner.shadowRoot;
    const box = banner && banner.getBoundingClientRect();
    event.source.postMessage(
      {
        text: root ? root.textContent : '',
        links: root
          ? [].map.call(root.querySelectorAll('a'), function (link) {
              return link.getAttribute('href');
            })
          : [],
        height: box ? box.height : 0,
        errors: probe.errors,
      },
      '*',
    );
  });
})();
