import type {SupportNetworkWorksheet} from '../../components/support-network-worksheet/support-network-worksheet.js';
import {toJson} from '../../src/worksheet/files.js';
import type {People} from '../../src/worksheet/model.js';
import {openHostPage} from './host-page.js';
import type {HostPage} from './host-page.js';

/** A partner's page with the worksheet's own script, and the parts of the worksheet by their keys. */
export class WorksheetPage {
  private constructor(readonly page: HostPage) {}

  static async open(markup: string, sandbox?: string): Promise<WorksheetPage> {
    const page = await openHostPage({
      sandbox,
      markup: `<!doctype html><html lang="en"><title>Host</title>
        <script src="/dist/support-network-worksheet.js" async></script>
        <body>${markup}</body></html>`,
    });
    const opened = new WorksheetPage(page);
    await opened.part('take');
    return opened;
  }

  get element(): SupportNetworkWorksheet {
    return this.page.document.querySelector('support-network-worksheet')!;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** The key of what has the focus. */
  get focused(): string | undefined {
    return (this.root.activeElement as HTMLElement | null)?.dataset.key;
  }

  get text(): string {
    return this.root.querySelector<HTMLElement>('.sheet')?.innerText ?? '';
  }

  get status(): string {
    return this.root.querySelector('.status strong')?.textContent.trim() ?? '';
  }

  find<T extends HTMLElement = HTMLElement>(key: string): T | null {
    return this.element?.shadowRoot?.querySelector<T>(`[data-key^="${key}"]`) ?? null;
  }

  async part<T extends HTMLElement = HTMLElement>(key: string): Promise<T> {
    await until(() => this.find(key), `the part "${key}"`);
    return this.find<T>(key)!;
  }

  async press(key: string): Promise<void> {
    (await this.part(key)).click();
    await this.element.updateComplete;
  }

  async type(key: string, text: string): Promise<void> {
    const field = await this.part<HTMLInputElement>(key);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    await this.element.updateComplete;
  }

  async addPerson(name: string, category = 'friends-and-family'): Promise<void> {
    await this.press(`add-${category}`);
    await until(() => this.focused?.startsWith('name-'), 'the name field to have the focus');
    await this.type(this.focused!, name);
  }

  /** A file with these people, chosen to be brought in. */
  async chooseFile(people: People): Promise<void> {
    await this.press('open-bring-in');
    const transfer = new DataTransfer();
    transfer.items.add(new File([toJson(people)], 'list.json'));
    const field = await this.part<HTMLInputElement>('file');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    await this.part('bring-in-now');
  }

  submitPassphrase(passphrase: string): void {
    const field = this.find<HTMLInputElement>('passphrase')!;
    field.value = passphrase;
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
  }

  names(): string[] {
    return this.element.session.people.map(({name}) => name);
  }

  async clear(): Promise<void> {
    // In a page that is gone or being left (quick exit) a request never answers (Firefox), so nothing
    // is asked of one that keeps nothing.
    const session = this.page.frame.isConnected ? this.element?.session : undefined;
    if (session && session.keeper.tier !== 'none') await session.clear();
    this.page.close();
  }
}

export async function until(done: () => unknown, what: string, ms = 10_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!done()) {
    if (performance.now() > deadline) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
