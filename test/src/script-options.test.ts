import {expect} from '@open-wc/testing';
import {currentScript, scriptOptions} from '../../src/script-options.js';

/** `currentScript` is only there while a classic script runs; here its getter stands in for one. */
describe('scriptOptions', () => {
  const descriptor = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript');
  afterEach(() => {
    Object.defineProperty(Document.prototype, 'currentScript', descriptor as PropertyDescriptor);
  });
  function optionsOf(
    dataset: Record<string, string>,
    src = 'https://cdn.example/v1/care-widgets.js',
  ) {
    const script = document.createElement('script');
    if (src) script.setAttribute('src', src);
    Object.assign(script.dataset, dataset);
    Object.defineProperty(Document.prototype, 'currentScript', {
      configurable: true,
      get: () => script,
    });
    return scriptOptions(currentScript());
  }

  it('says where the script lives, for the content beside it', () => {
    expect(optionsOf({}).src).to.equal('https://cdn.example/v1/care-widgets.js');
    expect(optionsOf({}, '').src).to.equal('');
  });

  it('reads data-bundle as it is written', () => {
    expect(optionsOf({bundle: 'own.json'}).bundle).to.equal('own.json');
    expect(optionsOf({}).bundle).to.equal(undefined);
  });

  it('reads data-region and data-prefix', () => {
    expect(optionsOf({region: 'CA', prefix: 'care-'})).to.deep.include({
      region: 'CA',
      prefix: 'care-',
    });
  });

  it('takes no prefix that would not be a name', () => {
    for (const prefix of ['care', '-', '1-', 'Care-', 'a b-', '<x>-', '__proto__-', '']) {
      expect(optionsOf({prefix}).prefix, prefix).to.equal('');
    }
  });

  it('is not misled by names on the page', () => {
    const image = document.createElement('img');
    image.name = 'currentScript';
    document.body.append(image);
    expect(scriptOptions(currentScript())).to.deep.equal({prefix: '', src: ''});
    image.remove();
  });
});
