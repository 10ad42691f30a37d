import {expect, waitUntil} from '@open-wc/testing';
import {openHostPage, otherOrigin} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** The built file on a partner's page, by its script tag. */

const SCRIPT = '/dist/care-widgets.js';
const STRICT =
  "default-src 'none'; script-src 'self' %OTHER%; style-src 'self'; connect-src 'self' %OTHER%";

const bannerOf = ({document}: HostPage) =>
  document.querySelector('crisis-banner')?.shadowRoot?.textContent ?? '';

async function expectBanner(page: HostPage): Promise<void> {
  await waitUntil(() => bannerOf(page).includes('988'), 'the banner shows 988', {timeout: 8000});
  page.close();
}

describe('script tag', () => {
  it('shows the banner under a strict policy, and violates nothing', async () => {
    const page = await openHostPage({html: 'blank', csp: STRICT, set: {script: SCRIPT}});
    const violations: string[] = [];
    page.document.addEventListener('securitypolicyviolation', ({violatedDirective}) =>
      violations.push(violatedDirective),
    );
    await expectBanner(page);
    expect(violations).to.deep.equal([]);
  });

  it('works from another origin, with its hash', async () => {
    const {'care-widgets.js': hash} = (await (
      await fetch('/dist/integrity.json')
    ).json()) as Record<string, string>;
    expect(hash).to.match(/^sha(256|384|512)-/);
    const page = await openHostPage({
      html: 'blank',
      csp: STRICT,
      set: {
        script: (await otherOrigin()) + SCRIPT,
        attributes: `crossorigin integrity="${hash}"`,
      },
    });
    await expectBanner(page);
  });

  it('leaves the page its fallback when the file does not arrive', async () => {
    const page = await openHostPage({
      html: 'blank',
      set: {script: `/fault/file?path=${SCRIPT}&status=500`},
    });
    expect(bannerOf(page)).to.equal('');
    expect(page.document.querySelector('crisis-banner')?.textContent).to.contain('988');
    page.close();
  });
});
