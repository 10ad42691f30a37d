import {expect} from '@open-wc/testing';
import {poly1305 as independent} from '@noble/ciphers/_poly1305.js';
import {poly1305} from '../../src/poly1305.js';

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytes = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('poly1305', () => {
  it('gives the tag of RFC 8439, 2.5.2', () => {
    const key = bytes('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b');
    const message = new TextEncoder().encode('Cryptographic Forum Research Group');
    expect(hex(poly1305(key, message))).to.equal('a8061dc1305136c6c22b8baf0c0127a9');
  });

  it('gives the tags of another library, for every length up to 70 and for edges of the prime', () => {
    for (let length = 0; length <= 70; length++) {
      const message = crypto.getRandomValues(new Uint8Array(length));
      const key = crypto.getRandomValues(new Uint8Array(32));
      expect(hex(poly1305(key, message)), hex(key)).to.equal(hex(independent(message, key)));
      const full = new Uint8Array(length).fill(255);
      const ones = new Uint8Array(32).fill(255);
      expect(hex(poly1305(ones, full))).to.equal(hex(independent(full, ones)));
    }
  });
});
