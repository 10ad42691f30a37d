import {expect} from '@open-wc/testing';
import {readUrlState, shareLink, writeUrlState} from '../../../src/finder/url-state.js';

const PAGE = 'https://example.org/help?lang=en#top';
const STATE = {choice: {topic: ['grief', 'sleep'], state: ['US-MN']}, openNow: true};

describe('the finder’s address', () => {
  it('holds filters and gives them back', () => {
    const {choice, openNow} = readUrlState(writeUrlState(PAGE, STATE));
    expect({choice, openNow}).to.eql(STATE);
  });

  it('leaves the rest of the address alone', () => {
    const nothing = {choice: {}, openNow: false};
    expect(writeUrlState(writeUrlState(PAGE, STATE), nothing)).to.equal(PAGE);
  });

  it('holds no words, until a link is made to hand on', () => {
    expect(writeUrlState(PAGE, STATE)).not.to.contain('words');
    const link = new URL(shareLink(PAGE, STATE, "can't sleep & more"));
    expect(link.search).not.to.contain('sleep%20');
    expect(readUrlState(link.href).words).to.equal("can't sleep & more");
  });

  it('makes a link of a page’s own route or place, and gives that back', () => {
    for (const page of ['https://example.org/#/find-help', 'https://example.org/#/a?b=c', PAGE]) {
      const link = shareLink(page, STATE, 'sleep');
      expect(link).to.contain(new URL(page).hash);
      expect(readUrlState(link).words).to.equal('sleep');
      expect(writeUrlState(link, {choice: {}, openNow: false})).to.equal(page);
    }
  });

  it('knows a link that was handed on, also one without words', () => {
    expect(readUrlState(shareLink(PAGE, STATE, '')).words).to.equal('');
    expect(readUrlState(PAGE).words).to.equal(undefined);
  });

  it('reads no more than a person could have chosen', () => {
    const many = Array.from({length: 500}, (_, i) => `care-topic=${'x'.repeat(500)}${i}`);
    const {choice} = readUrlState(`https://example.org/?${many.join('&')}`);
    expect(choice.topic).to.have.length(20);
    expect(choice.topic![0]).to.have.length(100);
  });
});
