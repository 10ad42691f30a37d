import {outline, toText} from '../../src/worksheet/outline.js';
import type {Sheet} from './sheet.js';

/** What leaves the page by the person's own hand: the clipboard and downloads. */

export const sheetText = ({session, content, words}: Sheet): string =>
  toText(outline(session.people, content, words));

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

/** A sandboxed frame may lack this, and does not say so; inside one of another origin it cannot be told. */
export function isBoxed(permission: string): boolean {
  const {sandbox} = (frameElement ?? {}) as Partial<HTMLIFrameElement>;
  return self.origin === 'null' || (!!sandbox?.length && !sandbox.contains(permission));
}

/** For what is blocked: a person can select the words and copy them by hand. */
export function showWords(sheet: Sheet, shown: string): void {
  sheet.show({panel: 'words', shown}, 'shown');
}

/** `words`: the same as text, where it cannot be downloaded. */
export function download(sheet: Sheet, name: string, content: Blob, words: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  if (isBoxed('allow-downloads')) showWords(sheet, words);
}

export function downloadText(sheet: Sheet, name: string, type: string, text: string): void {
  download(sheet, name, new Blob([text], {type: `${type};charset=utf-8`}), text);
}
