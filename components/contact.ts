import type {Hours} from '../src/bundle.js';
import {currentAlert} from '../src/crisis-lines.js';
import type {Line} from '../src/floor-lines.js';
import {describeHours} from '../src/hours.js';
import {formatLocale} from '../src/language.js';
import {lineBlock} from './line.js';
import type {LineOptions} from './line.js';

/** "Mon–Fri, 10 AM – 6 PM PT", with the note a service gives. */
export function sayHours(hours: Exclude<Hours, 'always'>, locale: string): string {
  return [...describeHours(hours, formatLocale(locale)), hours.note].filter(Boolean).join(' · ');
}

/** A line or a resource as a block, with its opening hours and what its alert says now. */
export function contactBlock(line: Line, options: LineOptions, now = new Date()): HTMLElement {
  return lineBlock(line, {notice: currentAlert(line, now), sayHours, ...options});
}
