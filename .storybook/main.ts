import {existsSync} from 'node:fs';
import type {StorybookConfig} from '@storybook/web-components-vite';

/** Served beside the stories, where a partner's page would find them beside the script. */
const staticDirs = [
  {from: '../data', to: '/content'},
  {from: '../dist', to: '/dist'},
  {from: '../.cache/samhsa', to: '/samhsa'},
].filter(({from}) => existsSync(new URL(from, import.meta.url)));

export default {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // Not the build's configuration: that one minifies templates.
    options: {builder: {viteConfigPath: '.storybook/vite.config.ts'}},
  },
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  staticDirs,
} satisfies StorybookConfig;
