import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {LitElement, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {screen} from 'shadow-dom-testing-library';

/** The tools under the tests: when one of these fails, look here before looking at a widget. */

@customElement('tool-probe')
class ToolProbe extends LitElement {
  @property() name = '';

  override render() {
    return html`<button>${this.name}</button>`;
  }
}

describe('test tools', () => {
  it('run in a time zone that is not that of the content', () => {
    expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).to.equal('Asia/Dubai');
    expect(new Date(2026, 0, 1).getTimezoneOffset()).to.equal(-240);
  });

  it('compile decorators as the build does', async () => {
    const probe = new ToolProbe();
    document.body.append(probe);
    probe.name = 'Ada';
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).to.contain('Ada');
    probe.remove();
  });

  it('can report a failure about an element', () => {
    let failure: {actual?: unknown} = {};
    try {
      expect(document.body as unknown).to.equal(null);
    } catch (error) {
      failure = error as {actual?: unknown};
    }
    expect(structuredClone(failure.actual)).to.be.a('string');
  });

  it('find text inside shadow roots', async () => {
    const probe = new ToolProbe();
    probe.name = 'Grace';
    document.body.append(probe);
    expect(await screen.findByShadowRole('button', {name: 'Grace'})).to.exist;
    probe.remove();
  });

  it('emulate media where the engine can, and end it', async function () {
    const matches = (query: string) => matchMedia(query).matches;
    const done = await executeServerCommand('emulate', {
      forcedColors: 'active',
      reducedMotion: 'reduce',
      colorScheme: 'dark',
    });
    if (!done) this.skip();
    expect(matches('(forced-colors: active)'), 'forced colours').to.equal(true);
    expect(matches('(prefers-reduced-motion: reduce)'), 'reduced motion').to.equal(true);
    expect(matches('(prefers-color-scheme: dark)'), 'dark').to.equal(true);
    await executeServerCommand('emulate', {});
    expect(matches('(forced-colors: active)'), 'ended').to.equal(false);
  });
});

describe('fault server', () => {
  const file = (query: string) => `/fault/file?path=/test/support/fixture.json&${query}`;

  it('answers late, wrongly and by halves', async () => {
    expect((await fetch(file('status=404'))).status).to.equal(404);
    expect(await (await fetch(file('body=html'))).text()).to.contain('<!doctype html>');
    expect(await (await fetch(file('body=empty'))).text()).to.equal('');
    const whole = await (await fetch(file(''))).text();
    const half = await (await fetch(file('body=truncate'))).text();
    expect(whole.startsWith(half) && half.length < whole.length).to.equal(true);
    const bytes = new Uint8Array(await (await fetch(file('body=bom'))).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const typed = await fetch(file('type=text/plain'));
    expect(typed.headers.get('content-type')).to.equal('text/plain');
  });

  it('can leave a request without an answer', async () => {
    const hung = fetch(file('hang=1'), {signal: AbortSignal.timeout(200)});
    const error: unknown = await hung.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // WebKitGTK 2.50 calls a timeout an abort.
    expect((error as DOMException).name).to.match(/^(Timeout|Abort)Error$/);
  });

  it('logs what was asked for', async () => {
    await fetch(file('key=log-test'));
    await fetch(file('key=log-test'));
    const log = (await (await fetch('/fault/log?key=log-test')).json()) as unknown[];
    expect(log).to.have.length(2);
    await fetch('/fault/forget?key=log-test');
    expect(await (await fetch('/fault/log?key=log-test')).json()).to.deep.equal([]);
  });

  it('serves a second origin with CORS', async () => {
    const origin = await (await fetch('/fault/other-origin')).text();
    expect(origin)
      .to.match(/^http:\/\/127\.0\.0\.1:\d+$/)
      .and.not.equal(location.origin);
    expect((await fetch(origin + file(''))).ok).to.equal(true);
    const refused = await fetch(origin + file('cors=0')).then(
      () => false,
      () => true,
    );
    expect(refused, 'without CORS').to.equal(true);
  });

  it('serves nothing outside its folders', async () => {
    for (const path of ['/package.json', '/dist/../package.json', '/dist/%2e%2e/package.json']) {
      const {ok} = await fetch(`/fault/file?path=${encodeURIComponent(path)}`);
      expect(ok, path).to.equal(false);
    }
  });
});
