import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {ReactiveController} from '@lit/reactive-element';
import {
  LanguageController,
  directionOf,
  languageOf,
  pickLocale,
  wordsFor,
} from '../../src/language.js';

describe('pickLocale', () => {
  const available = ['en', 'es', 'pt-BR', 'zh-Hant'];
  const cases = [
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES-mx', 'es'],
    ['pt-BR', 'pt-BR'],
    ['pt-br-x-a', 'pt-BR'],
    ['pt', undefined],
    ['zh-Hant-TW', 'zh-Hant'],
    ['fr', undefined],
    ['', undefined],
    ['e', undefined],
    ['english', undefined],
    ['-', undefined],
    ['<script>', undefined],
  ] as const;
  for (const [tag, locale] of cases) {
    it(`“${tag}” → ${locale ?? 'none'}`, () => expect(pickLocale(tag, available)).to.equal(locale));
  }
});

describe('languageOf', () => {
  it('is the nearest lang, through shadow roots', async () => {
    const outer = await fixture(
      html`<div lang="fr">
        <section lang="es-MX"><p></p></section>
      </div>`,
    );
    const host = outer.querySelector('p') as HTMLElement;
    const inner = document.createElement('i');
    host.attachShadow({mode: 'open'}).append(inner);
    expect(languageOf(inner)).to.equal('es-MX');
    host.lang = 'de';
    expect(languageOf(inner)).to.equal('de');
  });

  it('is English where nothing says anything', () => {
    const alone = document.createElement('i');
    expect(languageOf(alone)).to.equal('en');
  });
});

describe('directionOf', () => {
  it('knows right-to-left languages', () => {
    for (const tag of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur'])
      expect(directionOf(tag)).to.equal('rtl');
    for (const tag of ['en', 'es', 'arn', 'hy', '']) expect(directionOf(tag)).to.equal('ltr');
  });
});

describe('wordsFor', () => {
  const words = {en: {hello: 'Hello'}, es: {hello: 'Hola'}};
  it('falls back to English, and says so', () => {
    expect(wordsFor(words, 'es-US').words.hello).to.equal('Hola');
    expect(wordsFor(words, 'so')).to.deep.include({locale: 'en', words: words.en});
  });
  it('gives a direction to words on a page in another one', () => {
    expect(wordsFor(words, 'ar').direction).to.equal('ltr');
  });
});

describe('LanguageController', () => {
  class Host extends HTMLElement {
    updates = 0;
    controllers: ReactiveController[] = [];
    updateComplete = Promise.resolve(true);
    addController(controller: ReactiveController) {
      this.controllers.push(controller);
    }
    removeController() {}
    requestUpdate() {
      this.updates += 1;
    }
    connectedCallback() {
      for (const controller of this.controllers) controller.hostConnected?.();
    }
    disconnectedCallback() {
      for (const controller of this.controllers) controller.hostDisconnected?.();
    }
  }
  customElements.define('language-host', Host);

  it('follows the page, and asks for an update only when the language changes', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const host = new Host();
    const controller = new LanguageController(host);
    box.append(host);
    expect(controller.language).to.equal('en');
    box.lang = 'es';
    await nextFrame();
    expect(controller.language).to.equal('es');
    const {updates} = host;
    box.setAttribute('lang', 'es');
    await nextFrame();
    expect(host.updates).to.equal(updates);
    host.remove();
    box.lang = 'en';
    await nextFrame();
    expect(controller.language, 'not while it is away').to.equal('es');
    box.append(host);
    expect(controller.language).to.equal('en');
  });

  it('follows the part of a shadow root that it stands in', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const box = document.createElement('div');
    box.lang = 'en';
    outer.attachShadow({mode: 'open'}).append(box);
    const host = new Host();
    const controller = new LanguageController(host);
    box.append(host);
    box.lang = 'es';
    await nextFrame();
    expect(controller.language).to.equal('es');
    box.removeAttribute('lang');
    await nextFrame();
    expect(controller.language).to.equal('en');
  });
});
