/// <reference types="vite/client" />
import {setCustomElementsManifest} from '@storybook/web-components-vite';
import type {Preview} from '@storybook/web-components-vite';
import {surroundings} from './surroundings.js';
import '../stories/setup.js';

// Written by `npm run build`; without it the stories work, and their tables are empty.
const manifests = import.meta.glob('../custom-elements.json', {eager: true, import: 'default'});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const menu = <const I extends string>(
  name: string,
  icon: I,
  items: {value: string; title: string}[],
) => ({
  description: name,
  toolbar: {title: name, icon, items, dynamicTitle: true},
});

export default {
  tags: ['autodocs'],
  decorators: [surroundings],
  globalTypes: {
    theme: menu('Theme', 'mirror', [
      {value: 'auto', title: 'Theme: as the system'},
      {value: 'light', title: 'Light'},
      {value: 'dark', title: 'Dark'},
    ]),
    language: menu('Language', 'globe', [
      {value: 'en', title: 'English'},
      {value: 'es', title: 'Español'},
    ]),
    direction: menu('Direction', 'transfer', [
      {value: 'ltr', title: 'Left to right'},
      {value: 'rtl', title: 'Right to left'},
    ]),
    textSize: menu('Text size', 'zoom', [
      {value: '100', title: 'Text 100 %'},
      {value: '200', title: 'Text 200 %'},
    ]),
    forcedColours: menu('Forced colours', 'contrast', [
      {value: 'off', title: 'Own colours'},
      {value: 'on', title: 'Forced colours (an approximation)'},
    ]),
    hostPage: menu('Host page', 'browser', [
      {value: 'plain', title: 'Plain host page'},
      {value: 'hostile', title: 'Host page with hostile CSS'},
      {value: 'small-root', title: 'Host page with a 62.5 % root'},
    ]),
  },
  initialGlobals: {
    theme: 'auto',
    language: 'en',
    direction: 'ltr',
    textSize: '100',
    forcedColours: 'off',
    hostPage: 'plain',
  },
  parameters: {
    // Themes and host pages are above, and bring their backgrounds.
    backgrounds: {disable: true},
    controls: {expanded: true},
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
      // A widget alone is no page.
      config: {rules: [{id: 'region', enabled: false}]},
    },
  },
} satisfies Preview;
