import type {Sheet} from './sheet.js';

/** What leaves the page by the person's own hand: the clipboard and downloads. */

export async function copy(sheet: Sheet, text: string): Promise<boolean> {
  const {words} = sheet;
  try {
    await navigator.clipboard.writeText(text);
    sheet.say(words.copied);
    return true;
  } catch {
    // Not allowed in some frames, and missing on plain http pages.
    sheet.say(words.notCopied);
    return false;
  }
}

/** A frame without an origin may not download either, and does not say so. */
export const isBoxed = (): boolean => self.origin === 'null';

export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function downloadText(name: string, type: string, text: string): void {
  download(name, new Blob([text], {type: `${type};charset=utf-8`}));
}
