import {expect} from '@open-wc/testing';
import {Slots} from '../../src/storage-slots.js';
import {newPerson} from '../../src/worksheet/model.js';
import {WorksheetPage, until} from '../support/worksheet.js';

let count = 0;
/** A name of its own for what each test keeps. */
const name = () => `test-${(count += 1)}-${Math.random().toString(36).slice(2)}`;
const tag = (attributes = '') =>
  `<support-network-worksheet worksheet="${name()}" ${attributes}></support-network-worksheet>`;
const isWebKit = /AppleWebKit(?!.*Chrom)/.test(navigator.userAgent);
const PASSPHRASE = 'four quiet green hills';
const FROM_A_FILE = {...newPerson('support-groups', 'p1'), name: 'From a file'};

/** Asks the database itself: the status says "kept" from the keystroke before. */
async function untilOnDisk(id: string, words: string): Promise<void> {
  const slots = new Slots(`care-widgets/${id}`);
  while (!JSON.stringify(await slots.read()).includes(words));
  slots.close();
}

describe('<support-network-worksheet>', () => {
  const opened: WorksheetPage[] = [];
  const open = async (markup = tag(), sandbox?: string) => {
    const sheet = await WorksheetPage.open(markup, sandbox);
    opened.push(sheet);
    return sheet;
  };
  /** A sheet with Sam in it, kept locked, whose page is closed. */
  const leaveLocked = async (markup: string) => {
    const sheet = await open(markup);
    await sheet.addPerson('Sam');
    await sheet.press('keep-locked');
    await sheet.part('passphrase');
    sheet.submitPassphrase(PASSPHRASE);
    await until(() => sheet.status.startsWith('Kept on this device, locked ·'), 'the status');
    sheet.page.close();
  };
  afterEach(async () => {
    for (const sheet of opened.splice(0)) await sheet.clear();
  });

  it('stands with the four kinds of people when there is no content', async () => {
    const sheet = await open(tag('src="/nothing-here.json"'));
    expect(sheet.root.querySelectorAll('.card').length).to.equal(4);
    expect(sheet.text).to.contain('Health professionals').and.contain('Support groups');
  });

  it('has first steps in an empty card', async () => {
    const sheet = await open(tag('src="/nothing-here.json"'));
    const card = sheet.find('category-support-groups')!.closest('section')!;
    const summary = card.querySelector('summary')!;
    expect(summary.innerText).to.equal('First steps');
    expect(card.innerText).not.to.contain('look up one meeting');
    summary.click();
    expect(card.innerText).to.contain('look up one meeting');
  });

  it('shows people of a kind that the content no longer has, in every view', async () => {
    const sheet = await open();
    const kim = {...newPerson('gone', 'p1'), name: 'Kim', asks: ['instrumental-gone']};
    sheet.element.session.bringIn([kim], new Set());
    await sheet.press('view-map');
    expect(sheet.root.querySelector<HTMLElement>('.map-key')!.innerText).to.match(
      /Others\s+1\s+Kim/,
    );
    await sheet.press('view-kinds');
    await until(() => /Kim\s+Practical help/.test(sheet.text), 'the kind of support');
    await sheet.press('view-guide');
    for (let n = 0; n < 4; n++) {
      sheet.root.querySelector<HTMLElement>('.cards > .row .primary')!.click();
      await sheet.element.updateComplete;
    }
    await until(() => sheet.text.includes('Kim'), 'the last card of the guide');
  });

  it('lets go of what was chosen and is no longer offered', async () => {
    const sheet = await open();
    const kim = {...newPerson('support-groups', 'p1'), name: 'Kim', asks: ['instrumental-gone']};
    sheet.element.session.bringIn([kim], new Set());
    await sheet.press('edit-');
    const chip = () =>
      [...sheet.root.querySelectorAll('label')].find(
        (it) => it.textContent.trim() === 'Practical help',
      );
    await until(chip, 'its chip');
    chip()!.click();
    await until(() => !chip(), 'the chip to go');
    await until(() => sheet.focused === 'note-p1', 'the focus');
    expect(sheet.element.session.people[0]!.asks).to.deep.equal([]);
  });

  it('has no field that a browser would fill, check or keep', async () => {
    const sheet = await open();
    await sheet.addPerson('Sam');
    for (const field of sheet.root.querySelectorAll('input, textarea')) {
      expect(field.getAttribute('autocomplete'), field.outerHTML).to.equal('off');
    }
  });

  it('takes its attributes as properties too, as frameworks set them', async () => {
    const sheet = await open();
    const made = sheet.page.document.createElement('support-network-worksheet');
    const id = name();
    Object.assign(made, {worksheet: id, keep: 'none', exitUrl: 'https://localhost:1/'});
    sheet.element.replaceWith(made);
    await sheet.addPerson('Sam');
    expect(sheet.find('keep-')).to.equal(null);
    expect(made.session.keeper.slots.name).to.equal(`care-widgets/${id}`);
  });

  it('goes on when an attribute is taken away again', async () => {
    const sheet = await open(tag('keep="none" exit-url="https://localhost:1/"'));
    sheet.element.removeAttribute('exit-url');
    sheet.element.removeAttribute('keep');
    await until(() => !sheet.find('exit'), 'the exit to go');
    await sheet.addPerson('Sam');
    await sheet.part('keep-open');
  });

  describe('focus', () => {
    it('goes to the name of a new person', async () => {
      const sheet = await open();
      await sheet.press('add-support-groups');
      await until(() => sheet.focused?.startsWith('name-'), 'focus');
    });

    it('goes to Undo after a removal, and back to the person after the undo', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.press('remove-');
      await until(() => sheet.focused === 'undo', 'focus on Undo');
      expect(sheet.names()).to.deep.equal([]);
      await sheet.press('undo');
      await until(() => sheet.focused?.startsWith('edit-'), 'focus on the person');
      expect(sheet.names()).to.deep.equal(['Sam']);
    });

    it('stays on a button that can still be pressed after a move', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.addPerson('Ana');
      const up = [...sheet.root.querySelectorAll<HTMLElement>('[data-key^="up-"]')].at(-1)!;
      up.click();
      await until(() => sheet.focused?.startsWith('down-'), 'focus on "Move down"');
      expect(sheet.names()).to.deep.equal(['Ana', 'Sam']);
    });

    it('goes to the title after everything was cleared', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.press('open-clear');
      await sheet.press('clear-now');
      await until(() => sheet.focused === 'title', 'focus on the title');
      expect(sheet.names()).to.deep.equal([]);
      expect(sheet.text).to.contain('Everything is cleared.');
    });

    it('goes to Undo after a file came in', async () => {
      const sheet = await open();
      await sheet.chooseFile([FROM_A_FILE]);
      await sheet.press('bring-in-now');
      await until(() => sheet.focused === 'undo', 'focus on Undo');
      expect(sheet.names()).to.deep.equal(['From a file']);
    });

    it('goes into every view, and comes back from one person, large', async () => {
      const sheet = await open();
      for (const view of ['guide', 'kinds', 'map', 'large']) {
        await sheet.press(`view-${view}`);
        await until(() => sheet.focused === 'view', `focus in ${view}`);
      }
      await sheet.press('view-list');
      await until(() => sheet.focused === 'view-large', 'focus on the button of the view');
    });
  });

  describe('keeping', () => {
    it('is asked at the first keystroke and not before', async () => {
      const sheet = await open();
      await sheet.press('add-support-groups');
      expect(sheet.find('keep-none')).to.equal(null);
      await sheet.type('name-', 'S');
      expect(sheet.find('keep-none')).not.to.equal(null);
      expect(sheet.status).to.equal('Not kept');
    });

    it('is asked where the first word is written', async () => {
      const sheet = await open();
      await sheet.press('add-friends-and-family');
      await sheet.press('add-support-groups');
      await until(() => sheet.focused?.startsWith('name-'), 'focus');
      await sheet.type(sheet.focused!, 'S');
      const item = (await sheet.part('keep-none')).closest('.person')!;
      expect(item.querySelector('input')!.value).to.equal('S');
    });

    it('is asked once', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.press('keep-none');
      await sheet.type('name-', 'Samira');
      await sheet.addPerson('Ana', 'support-groups');
      expect(sheet.find('keep-none')).to.equal(null);
      expect(sheet.status).to.equal('Not kept');
    });

    it('leaves nothing behind when it is not wanted', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.press('keep-none');
      const known = await indexedDB.databases();
      expect(known.map((it) => it.name)).not.to.include(`care-widgets/${sheet.element.worksheet}`);
    });

    it('is not asked where the partner left one way', async () => {
      const sheet = await open(tag('keep="none"'));
      await sheet.addPerson('Sam');
      expect(sheet.find('keep-')).to.equal(null);
      expect(sheet.status).to.equal('Not kept');
    });

    it('brings the words back on the next visit, the last keystroke too', async () => {
      const markup = tag();
      const first = await open(markup);
      await first.addPerson('Sam');
      await first.press('keep-open');
      await until(() => first.status.startsWith('Kept on this device ·'), 'the status');
      await first.type('note-', 'typed last');
      // WebKit sends what a transaction asked for in a later task, and drops it when the page is gone by then.
      if (isWebKit) await untilOnDisk(first.element.worksheet, 'typed last');
      first.page.close();
      const second = await open(markup);
      await until(() => second.names().length === 1, 'the words');
      expect(second.element.session.people[0]!.note).to.equal('typed last');
    });

    it('in a way that is no longer offered can be opened without it, and ended', async () => {
      const id = name();
      const first = await open(
        `<support-network-worksheet worksheet="${id}"></support-network-worksheet>`,
      );
      await first.addPerson('Sam');
      await first.press('keep-open');
      await until(() => first.status.startsWith('Kept'), 'the status');
      if (isWebKit) await untilOnDisk(id, 'Sam');
      first.page.close();

      const narrowed = `<support-network-worksheet worksheet="${id}" keep="none locked"></support-network-worksheet>`;
      const second = await open(narrowed);
      await second.press('open-kept');
      await until(() => second.names().length === 1, 'the words');
      expect(second.status).to.equal('Not kept');
      await second.press('edit-');
      await second.type('name-', 'Samira');
      const slots = new Slots(`care-widgets/${id}`);
      expect(JSON.stringify(await slots.read())).not.to.contain('Samira');
      slots.close();

      const third = await open(narrowed);
      await third.press('drop');
      await until(() => !third.find('drop'), 'the offer to go');
      expect(third.text).to.contain('It is deleted.');
      expect(await slots.read()).to.deep.equal([]);
    });

    it('opens a locked sheet with its passphrase and with no other', async () => {
      const markup = tag();
      await leaveLocked(markup);

      const second = await open(markup);
      await second.part('passphrase');
      second.submitPassphrase('another passphrase');
      await until(() => second.text.includes('That did not open it'), 'the answer');
      expect(second.names()).to.deep.equal([]);
      second.submitPassphrase(PASSPHRASE);
      await until(() => second.names().length === 1, 'the words');
      expect(second.names()).to.deep.equal(['Sam']);
    });

    it('that is still being got ready does not come after a later answer', async () => {
      const sheet = await open();
      const {session} = sheet.element;
      await sheet.addPerson('Sam');
      const [first, second] = [session.keep('locked', PASSPHRASE), session.keep('none')];
      await Promise.all([first, second]);
      expect(session.keeper.tier).to.equal('none');
      expect(await session.keeper.slots.read()).to.deep.equal([]);

      await Promise.all([session.keep('open'), session.keep('open')]);
      await until(() => sheet.status.startsWith('Kept'), 'the status');

      const third = session.keep('locked', PASSPHRASE);
      session.wipe();
      await third;
      expect(session.keeper.tier).to.equal('none');
      const [newest] = await session.keeper.slots.read();
      expect((newest!.body as {people: unknown[]}).people.length).to.equal(1);
      await session.clear();
    });

    it('asks for a passphrase of some length', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.press('keep-locked');
      await sheet.part('passphrase');
      sheet.submitPassphrase('');
      expect(sheet.status).to.equal('Not kept');
      expect(sheet.find('passphrase')).not.to.equal(null);
    });

    it('takes what is kept away when it is no longer wanted, and leaves the words here', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.press('keep-open');
      await until(() => sheet.status.startsWith('Kept'), 'the status');
      await sheet.press('keep-change');
      await sheet.press('keep-none');
      await until(() => sheet.status === 'Not kept', 'the status');
      expect(sheet.names()).to.deep.equal(['Sam']);
      expect(await sheet.element.session.keeper.slots.read()).to.deep.equal([]);
    });

    it('leaves no open words behind when the sheet gets a lock', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.press('keep-open');
      await until(() => sheet.status.startsWith('Kept'), 'the status');
      await sheet.press('keep-change');
      await sheet.press('keep-locked');
      await sheet.part('passphrase');
      sheet.submitPassphrase(PASSPHRASE);
      await until(() => sheet.status.includes('locked'), 'the status');
      const saved = await sheet.element.session.keeper.slots.read();
      expect(saved.length).to.equal(2);
      for (const {body} of saved) expect(Object.keys(body as object)).to.include('iv');
    });

    it('with two tabs the older one can be read, and can take the sheet back', async () => {
      const markup = tag();
      const older = await open(markup);
      await older.addPerson('Sam');
      await older.press('keep-open');
      await until(() => older.status.startsWith('Kept'), 'the status');
      const newer = await open(markup);
      await until(() => newer.names().length === 1, 'the words in the newer tab');
      await until(() => older.element.session.readOnly, 'the older tab to let go', 1000);
      await until(() => older.focused === 'open-here', 'the focus in the older tab');
      expect(older.find('add-')).to.equal(null);
      expect(older.status).to.equal('Open in another tab');
      await newer.press('edit-');
      await newer.type('name-', 'Samira');

      await older.press('open-here');
      await until(() => older.names()[0] === 'Samira', 'the newest words');
      await until(() => newer.element.session.readOnly, 'the newer tab to let go', 1000);
    });
  });

  describe('in two tabs', () => {
    const keptIn = async (markup: string) => {
      const sheet = await open(markup);
      await sheet.addPerson('Sam');
      await sheet.press('keep-open');
      await until(() => sheet.status.startsWith('Kept'), 'the status');
      return sheet;
    };
    const readOnly = async (markup: string) => {
      const older = await keptIn(markup);
      const newer = await open(markup);
      await until(() => older.element.session.readOnly, 'the older tab to let go');
      return {older, newer};
    };

    it('what one clears the other does not write again', async () => {
      const id = name();
      const kept = await keptIn(
        `<support-network-worksheet worksheet="${id}"></support-network-worksheet>`,
      );
      const other = await open(
        `<support-network-worksheet worksheet="${id}" exit-url="https://localhost:1/"></support-network-worksheet>`,
      );
      await other.part('open-kept');
      await other.press('open-clear');
      await other.press('clear-now');
      await until(() => other.text.includes('Everything is cleared.'), 'the answer');
      await until(() => kept.status === 'Not kept', 'the status in the other tab');
      await kept.type('name-', 'Samira');
      await kept.part('keep-none');
      expect(await new Slots(`care-widgets/${id}`).read()).to.deep.equal([]);
    });

    it('the older one offers the sheet when the newer one is gone', async () => {
      const {older, newer} = await readOnly(tag());
      newer.element.remove();
      await until(() => older.status === 'A worksheet is kept on this device.', 'the status');
      await older.press('open-here');
      await until(() => older.status.startsWith('Kept on this device ·'), 'the status');
      expect(older.names()).to.deep.equal(['Sam']);
    });

    it('the older one is free when the newer one has cleared everything', async () => {
      const {older, newer} = await readOnly(tag());
      await newer.element.clear();
      await until(() => older.status === 'Not kept', 'the status');
      await older.part('add-');
    });

    it('the newer one writes its last words before the older one reads', async () => {
      const {older, newer} = await readOnly(tag());
      const {slots} = newer.element.session.keeper;
      const write = slots.write.bind(slots);
      let go = () => {};
      const held = new Promise<void>((resolve) => (go = resolve));
      slots.write = async (...saved) => {
        await held;
        return write(...saved);
      };
      await newer.addPerson('Ana');
      await older.press('open-here');
      await until(() => newer.element.session.readOnly, 'the newer tab to let go');
      go();
      await until(() => older.status.startsWith('Kept'), 'the older tab to have it');
      expect(older.names()).to.deep.equal(['Sam', 'Ana']);
    });

    it('words that did not get to the disk stay, and are said to be unsaved', async () => {
      const markup = tag();
      const older = await keptIn(markup);
      const {slots} = older.element.session.keeper;
      slots.write = () => Promise.resolve(false);
      await older.type('name-', 'Samira');
      await until(() => older.status.startsWith('Not saved'), 'the status');
      // On a small screen too.
      const {position} = getComputedStyle(older.root.querySelector('.status')!);
      expect(position).to.equal('sticky');
      const newer = await open(markup);
      await until(() => older.element.session.readOnly, 'the older tab to let go');
      await newer.addPerson('Ana');
      await until(() => older.status.startsWith('Not saved'), 'the status once more');
      delete (slots as Partial<Slots>).write;
      await older.press('open-here');
      await until(() => older.status.startsWith('Kept'), 'the words to be kept');
      expect(older.names()).to.deep.equal(['Samira', 'Ana']);
    });
  });

  describe('what was written before', () => {
    it('stays on top when a kept sheet is opened, and is kept with it', async () => {
      const markup = tag();
      await leaveLocked(markup);

      const second = await open(markup);
      await second.part('passphrase');
      await second.addPerson('Ana');
      second.submitPassphrase(PASSPHRASE);
      await until(() => second.names().length === 2, 'the words');
      expect(second.names()).to.deep.equal(['Ana', 'Sam']);
      expect(second.find('keep-none')).to.equal(null);
      await until(() => second.status.startsWith('Kept'), 'the status');
      second.page.close();

      const third = await open(markup);
      await third.part('passphrase');
      third.submitPassphrase(PASSPHRASE);
      await until(() => third.names().length === 2, 'the words of both');
    });

    it('in another tab is not replaced unseen by a tab that did not know', async () => {
      const markup = tag();
      const [first, second] = [await open(markup), await open(markup)];
      await first.addPerson('Sam');
      await second.addPerson('Ana');
      await first.press('keep-open');
      await until(() => first.status.startsWith('Kept'), 'the status');
      await second.press('keep-open');
      await second.part('open-kept');
      expect(second.text).to.contain('This takes the place of the worksheet that is kept here now');
      expect(first.element.session.readOnly).to.equal(false);
      await second.press('open-kept');
      await until(() => second.names().length === 2, 'the words of both');
      expect(second.names()).to.deep.equal(['Ana', 'Sam']);
    });
  });

  describe('in the page', () => {
    it('goes on where it was when it is put somewhere else', async () => {
      const sheet = await open(`<section></section>${tag()}`);
      await sheet.addPerson('Sam');
      await sheet.press('keep-open');
      await until(() => sheet.status.startsWith('Kept'), 'the status');
      sheet.page.document.querySelector('section')!.append(sheet.element);
      await sheet.type('name-', 'Samira');
      await until(() => sheet.status.startsWith('Kept'), 'the status');
      const [newest] = await sheet.element.session.keeper.slots.read();
      expect((newest!.body as {people: {name: string}[]}).people[0]!.name).to.equal('Samira');
      expect(sheet.element.session.readOnly).to.equal(false);
    });

    it('keeps nothing that is not to be kept when it is put somewhere else', async () => {
      const markup = tag();
      const sheet = await open(`<section></section>${markup}`);
      await sheet.addPerson('Ana');
      await sheet.press('keep-none');
      const other = await open(markup);
      await other.addPerson('Sam');
      await other.press('keep-open');
      await until(() => other.status.startsWith('Kept'), 'the status');
      sheet.page.document.querySelector('section')!.append(sheet.element);
      // Longer than what it would do with what is kept.
      for (let n = 0; n < 5; n++) await sheet.element.session.keeper.slots.read();
      expect(sheet.names()).to.deep.equal(['Ana']);
      expect(other.element.session.readOnly).to.equal(false);
    });

    it('that was taken out and comes back has what another sheet wrote meanwhile', async () => {
      const markup = tag();
      const sheet = await open(`${markup}<section></section>`);
      await sheet.addPerson('Sam');
      await sheet.press('keep-open');
      await until(() => sheet.status.startsWith('Kept'), 'the status');
      const {element} = sheet;
      element.remove();
      await until(() => !element.isConnected, 'the removal');
      const other = await open(markup);
      await until(() => other.names()[0] === 'Sam', 'the words in the other tab');
      await other.press('edit-');
      await other.type('name-', 'Samira');
      await until(() => other.status.startsWith('Kept'), 'the status');
      expect(element.session.readOnly).to.equal(false);
      sheet.page.document.querySelector('section')!.append(element);
      await until(() => sheet.names()[0] === 'Samira', 'the newest words');
      await until(() => other.element.session.readOnly, 'the other tab to let go');
    });

    it('two with the same name: the newer one has the sheet', async () => {
      const markup = tag();
      const sheet = await open(markup + markup);
      const [first, second] = sheet.page.document.querySelectorAll('support-network-worksheet');
      await sheet.addPerson('Sam');
      await sheet.press('keep-open');
      await until(() => sheet.status.startsWith('Kept'), 'the status');
      second!.remove();
      sheet.page.document.body.append(second!);
      await until(() => second!.session.people.length === 1, 'the words in the newer one');
      await until(() => first!.session.readOnly, 'the older one to let go');
    });
  });

  describe('in a form', () => {
    const form = (attributes = '') => `<form id="f">${tag(`name="network" ${attributes}`)}</form>`;
    const dataOf = ({page}: WorksheetPage) =>
      new page.window.FormData(page.document.querySelector('form')!).get('network');

    it('gives nothing before the person shares it, and a copy of that moment after', async () => {
      const sheet = await open(form('organization="Riverside Clinic"'));
      await sheet.addPerson('Sam');
      expect(dataOf(sheet)).to.equal(null);
      expect((await sheet.part('share')).textContent.trim()).to.equal(
        'Share with Riverside Clinic',
      );
      await sheet.press('share');
      expect(dataOf(sheet)).to.contain('"Sam"');
      await sheet.type('name-', 'Samira');
      expect(dataOf(sheet)).to.contain('"Sam"').and.not.contain('Samira');
    });

    it('gives nothing where the form turned it off, and goes with it to another form', async () => {
      const sheet = await open(
        `<form id="f"><fieldset>${tag('name="network"')}</fieldset></form><form></form>`,
      );
      const {document, window} = sheet.page;
      await sheet.addPerson('Sam');
      await sheet.press('share');
      document.querySelector('fieldset')!.disabled = true;
      expect(dataOf(sheet)).to.equal(null);
      document.querySelector('fieldset')!.disabled = false;
      expect(dataOf(sheet)).to.contain('"Sam"');
      const other = document.querySelectorAll('form')[1]!;
      other.append(sheet.element);
      expect(dataOf(sheet)).to.equal(null);
      expect(new window.FormData(other).getAll('network').length).to.equal(1);
    });

    it('can be taken back, by the person and by a reset', async () => {
      const sheet = await open(form());
      await sheet.addPerson('Sam');
      await sheet.press('share');
      await sheet.press('unshare');
      expect(dataOf(sheet)).to.equal(null);
      await sheet.press('share');
      sheet.page.document.querySelector('form')!.reset();
      expect(dataOf(sheet)).to.equal(null);
      expect(sheet.names()).to.deep.equal(['Sam']);
    });

    it('is asked for where the form requires it', async () => {
      const sheet = await open(form('required'));
      const host = sheet.page.document.querySelector('form')!;
      expect(host.checkValidity()).to.equal(false);
      await sheet.press('share');
      expect(host.checkValidity()).to.equal(true);
    });
  });

  describe('in a form that requires it', () => {
    it('is asked for in every view', async () => {
      const sheet = await open(`<form>${tag('required')}</form>`);
      await sheet.press('view-large');
      expect(sheet.page.document.querySelector('form')!.checkValidity()).to.equal(false);
    });
  });

  describe('outside', () => {
    it('tells the page that something happened and never what', async () => {
      const sheet = await open();
      const seen: string[] = [];
      for (const type of ['change', 'keep', 'clear']) {
        const event = `support-network-worksheet-${type}`;
        sheet.element.addEventListener(event, (it) => {
          seen.push(type);
          expect(Object.keys(it).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
          expect(it.bubbles).to.equal(false);
        });
      }
      await sheet.addPerson('Sam');
      await sheet.press('keep-none');
      await sheet.element.clear();
      expect(seen).to.include.members(['change', 'keep', 'clear']);
    });

    it('prints from a root of its own that goes away afterwards', async () => {
      const sheet = await open();
      let printed = '';
      const {document, window} = sheet.page;
      window.print = () => {
        const root = document.querySelector<HTMLElement>('[data-care-print]')!;
        printed = root.shadowRoot!.textContent;
        expect(root.hasAttribute('style')).to.equal(false);
      };
      await sheet.addPerson('Sam');
      await sheet.type('phone-', '555 010 0199');
      await sheet.press('open-print');
      const boxes = [...sheet.root.querySelectorAll<HTMLInputElement>('.panel input')];
      const go = [...sheet.root.querySelectorAll<HTMLElement>('.panel .primary')].at(-1)!;
      go.click();
      expect(printed).to.contain('Sam').and.contain('555 010 0199').and.not.contain('Host');
      window.dispatchEvent(new Event('afterprint'));
      expect(document.querySelector('[data-care-print]')).to.equal(null);
      boxes[0]!.click();
      go.click();
      expect(printed).to.contain('Sam').and.not.contain('555 010 0199');
    });

    it('prints the last one alone where the one before was never over', async () => {
      const sheet = await open();
      const {document, window} = sheet.page;
      window.print = () => {};
      await sheet.addPerson('Sam');
      await sheet.press('open-print');
      const go = [...sheet.root.querySelectorAll<HTMLElement>('.panel .primary')].at(-1)!;
      go.click();
      go.click();
      expect(document.querySelectorAll('[data-care-print]').length).to.equal(1);
    });

    it('leaves no printed words in the page when everything is cleared', async () => {
      const sheet = await open();
      const {document, window} = sheet.page;
      window.print = () => {};
      await sheet.addPerson('Sam');
      await sheet.press('open-print');
      [...sheet.root.querySelectorAll<HTMLElement>('.panel .primary')].at(-1)!.click();
      expect(document.querySelector('[data-care-print]')).not.to.equal(null);
      await sheet.element.clear();
      expect(document.querySelector('[data-care-print]')).to.equal(null);
    });

    it('shows the words to be selected where copying is blocked', async () => {
      const sheet = await open();
      const {navigator} = sheet.page.window;
      const clipboard = {writeText: () => Promise.reject(new Error('blocked'))};
      Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
      await sheet.addPerson('Sam');
      const copy = [...sheet.root.querySelectorAll<HTMLElement>('.take button')].find((it) =>
        it.textContent.includes('Copy as text'),
      )!;
      copy.click();
      await until(() => sheet.focused === 'shown', 'focus on the words');
      const field = sheet.find<HTMLTextAreaElement>('shown')!;
      expect(field.value).to.contain('Sam');
      expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    });

    it('shows what a file would change before it changes anything', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.type('phone-', '555 010 0199');
      const [sam] = sheet.element.session.people;
      await sheet.chooseFile([
        {...sam!, name: 'Samira', phone: ''},
        {...newPerson('c', 'n'), name: 'Kim'},
      ]);
      const preview = sheet.find('preview')!.innerText;
      expect(preview).to.contain('Kim').and.contain('Name: Samira').and.contain('Phone: —');
      expect(sheet.names()).to.deep.equal(['Sam']);
      await sheet.press('bring-in-now');
      expect(sheet.names()).to.deep.equal(['Sam', 'Kim']);
    });

    it('does not bring in twice who came back while the file waited', async () => {
      const sheet = await open();
      await sheet.chooseFile([FROM_A_FILE]);
      await sheet.press('bring-in-now');
      await sheet.press('undo');
      await sheet.chooseFile([FROM_A_FILE]);
      const now = await sheet.part('bring-in-now');
      sheet.element.session.redo();
      now.click();
      expect(sheet.names()).to.deep.equal(['From a file']);
    });

    it('in a sandboxed frame shows the words that cannot be downloaded or printed', async () => {
      const sheet = await open(tag(), 'allow-scripts allow-same-origin');
      await sheet.addPerson('Sam');
      const shown = () => sheet.find<HTMLTextAreaElement>('shown')?.value;
      await sheet.press('open-check-in');
      await sheet.press('check-in-now');
      await until(() => shown()?.includes('BEGIN:VCALENDAR'), 'the event');
      await sheet.press('open-print');
      await sheet.part('panel');
      [...sheet.root.querySelectorAll<HTMLElement>('.panel .primary')].at(-1)!.click();
      await until(() => shown()?.includes('Sam'), 'the words');
      await sheet.press('view-map');
      sheet.root.querySelector<HTMLElement>('.map button')!.click();
      await until(() => sheet.focused === 'shown', 'the words for the picture');
    });

    it('in a sandboxed frame locks the sheet too', async () => {
      const sheet = await open(tag(), 'allow-scripts allow-same-origin');
      await sheet.addPerson('Sam');
      await sheet.press('keep-locked');
      (await sheet.part<HTMLInputElement>('passphrase')).value = PASSPHRASE;
      const panel = sheet.find('passphrase')!.closest('.panel')!;
      panel.querySelector<HTMLElement>('.primary')!.click();
      await until(() => sheet.status.includes('locked'), 'the status');
    });

    it('asks for a day that a calendar can have', async () => {
      const sheet = await open();
      await sheet.press('open-check-in');
      const when = await sheet
        .part<HTMLInputElement>('panel')
        .then((it) => it.querySelector('input')!);
      when.value = '12026-01-01T18:00';
      expect(when.checkValidity()).to.equal(false);
    });

    it('opens the person’s own apps with the words to start from', async () => {
      const sheet = await open();
      await sheet.addPerson('Sam');
      await sheet.type('phone-', '(555) 010-0199');
      await sheet.press('edit-');
      await sheet.press('reach-out-');
      await sheet.type('message-', 'Are you & Ana free?');
      expect(sheet.find('message-')!.getAttribute('spellcheck')).to.equal('false');
      const hrefs = [...sheet.root.querySelectorAll('.way')].map((it) => it.getAttribute('href'));
      expect(hrefs).to.deep.equal([
        'tel:5550100199',
        'sms:5550100199?&body=Are%20you%20%26%20Ana%20free%3F',
      ]);
    });
  });

  describe('quick exit', () => {
    const exit = () => tag('exit-url="https://localhost:1/"');
    /** A frame that may not take the page of the tests with it. */
    const framed = (markup: string) => open(markup, 'allow-scripts allow-same-origin allow-forms');

    it('is not there unless the partner asks for it, with a safe address', async () => {
      expect((await open()).find('exit')).to.equal(null);
      expect((await open(tag('exit-url="javascript:alert(1)"'))).find('exit')).to.equal(null);
      expect((await open(exit())).find('exit')).not.to.equal(null);
    });

    it('empties every sheet on the page, also when one of them cannot be', async () => {
      const sheet = await framed(exit() + tag());
      const [first, second] = sheet.page.document.querySelectorAll('support-network-worksheet');
      const {frame} = sheet.page;
      first!.session.wipe = () => {
        throw new Error('not this one');
      };
      await until(() => second!.shadowRoot!.querySelector('[data-key^="add-"]'), 'the second');
      second!.session.add('support-groups');
      sheet.find('exit')!.click();
      expect(second!.session.people).to.deep.equal([]);
      // WebKit keeps a frame's page where the next one does not come.
      if (!isWebKit) await until(() => !frame.contentDocument, 'the page to be left');
    });

    it('covers the page and forgets at once', async () => {
      const sheet = await framed(exit());
      await sheet.addPerson('Sam');
      const {document} = sheet.page;
      const {element} = sheet;
      const before = document.documentElement.children.length;
      sheet.find('exit')!.click();
      expect(element.session.people).to.deep.equal([]);
      expect(element.shadowRoot!.textContent).not.to.contain('Sam');
      expect(document.documentElement.children.length).to.equal(before + 1);
      const cover = document.documentElement.lastElementChild!.getBoundingClientRect();
      expect(cover.width).to.be.at.least(document.documentElement.clientWidth);
    });

    it('offers what is kept when Back brings the emptied page out of the cache', async () => {
      const sheet = await open(exit());
      await sheet.addPerson('Sam');
      await sheet.press('keep-open');
      await until(() => sheet.status.startsWith('Kept'), 'the sheet to be kept');
      sheet.element.session.wipe();
      const view = sheet.page.document.defaultView!;
      view.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await sheet.part('open-kept');
      expect(sheet.names()).to.deep.equal([]);
    });

    it('says that the history stays', async () => {
      expect((await open(exit())).root.textContent).to.contain('history keeps this visit');
    });
  });
});
