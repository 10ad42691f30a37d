import * as exported from '../components/index.js';
import {CONTENT_LOCALES} from '../components/start.js';
import {localeSource, providePageBundle} from '../src/context.js';
import {define} from '../src/define.js';
import type {WidgetClass} from '../src/define.js';

/**
 * What the script tag does on a partner's page, for Storybook and the tests of the stories: the
 * default content from content/ beside this page, and every widget.
 */
providePageBundle(localeSource(new URL('.', document.baseURI).href, CONTENT_LOCALES));

for (const element of Object.values(exported)) {
  if ('tag' in element) define(element.tag as string, element as WidgetClass);
}
