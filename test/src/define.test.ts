import {expect} from '@open-wc/testing';
import {define} from '../../src/define.js';

describe('define', () => {
  const warnings: string[] = [];
  const {warn} = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  const element = (version: string) =>
    class extends HTMLElement {
      static readonly version = version;
    };

  it('registers, and says nothing of the same version again', () => {
    const first = element('1.0.0');
    define('define-one', first);
    define('define-one', first);
    define('define-one', element('1.0.0'));
    expect(customElements.get('define-one')).to.equal(first);
    expect(warnings).to.deep.equal([]);
  });

  it('reports another version and does not throw; the first one stays', () => {
    const first = element('1.0.0');
    define('define-two', first);
    define('define-two', element('2.0.0'));
    expect(customElements.get('define-two')).to.equal(first);
    expect(warnings.join()).to.contain('2.0.0').and.contain('1.0.0');
  });

  it('gives one class two names', () => {
    const both = element('1.0.0');
    define('define-three', both);
    define('care-define-three', both);
    expect(document.createElement('care-define-three')).to.be.an.instanceOf(both);
  });

  it('does not use a patched customElements.define', () => {
    customElements.define = () => expect.fail('patched');
    define('define-four', element('1.0.0'));
    delete (customElements as Partial<CustomElementRegistry>).define;
    expect(customElements.get('define-four')).to.exist;
  });
});
