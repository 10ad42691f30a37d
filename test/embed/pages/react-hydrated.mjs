import {createElement, useEffect} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {renderToString} from 'react-dom/server.browser';

/** Server markup that is hydrated after our elements have been upgraded: what they change would show. */
function Page() {
  useEffect(() => {
    document.body.dataset.hydrated = 'yes';
  });
  return createElement(
    'main',
    null,
    createElement('crisis-banner', {region: 'US'}, 'Call or text 988'),
    createElement('article-card', null, createElement('a', {href: '/articles'}, 'Articles')),
  );
}

const app = document.getElementById('app');
app.innerHTML = renderToString(createElement(Page));
const defined = ['crisis-banner', 'article-card'].map((tag) => customElements.whenDefined(tag));
void Promise.all(defined).then(() =>
  hydrateRoot(app, createElement(Page), {
    onRecoverableError: (error) => {
      document.body.dataset.mismatch = String(error);
    },
  }),
);
