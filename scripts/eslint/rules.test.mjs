import {after, describe, it} from 'node:test';
import path from 'node:path';
import {RuleTester} from 'eslint';
import {parser} from 'typescript-eslint';
import {imports} from './imports.mjs';
import {literalWords} from './literal-words.mjs';

Object.assign(RuleTester, {afterAll: after, describe, it});
const tester = new RuleTester({languageOptions: {parser}});
const file = (name) => path.resolve(name);
const words = (line, column) => [{messageId: 'words', line, column}];

tester.run('literal-words', literalWords, {
  valid: [
    'html`<p>${strings.close}</p>`',
    'html`<a href="https://example.org" class="call ${kind}" part="number">${number}</a>`',
    'html`<span aria-hidden="true"> · &nbsp; 24/7 </span>`',
    'html`<button aria-label=${strings.close} title="${strings.close}"></button>`',
    'html`<p class=${open ? "open" : "shut"}>${open ? html`<b>${on}</b>` : nothing}</p>`',
    'svg`<path d="M1 1h3" />`',
    'css`:host { color: red }`',
    'element.textContent = strings.close; element.className = "open"; list.append(item, 5)',
    'element.setAttribute("part", "number")',
  ],
  invalid: [
    {code: 'html`<p>Close</p>`', errors: words(1, 9)},
    {code: 'html`<p>${a}\n  Close ${b}</p>`', errors: words(2, 3)},
    {code: 'html`<p>Llámanos</p>`', errors: words(1, 9)},
    {code: 'html`<p>&eacute;</p>`', errors: 1},
    {code: 'html`<button aria-label="Close"></button>`', errors: words(1, 26)},
    {code: 'html`<input placeholder="${n} people" />`', errors: 1},
    {code: 'html`<img title=Map alt="A map" />`', errors: 2},
    {code: 'html`<p>${open ? "Open" : closed}</p>`', errors: 1},
    {code: 'html`<p>${name ?? `Nobody ${n}`}</p>`', errors: 1},
    {code: 'html`<table>${rows}<tr><td>Monday</td></tr></table>`', errors: 1},
    {code: 'element.textContent = "Close"', errors: 1},
    {code: 'element.ariaLabel = "Close " + name', errors: 1},
    {code: 'element.setAttribute("aria-label", "Close")', errors: 1},
    {code: 'element.append("Call ", number)', errors: 1},
  ],
});

const from = (name, code) => ({filename: file(name), code});
const wrong = (name, code, messageId) => ({...from(name, code), errors: [{messageId}]});

tester.run('imports', imports, {
  valid: [
    from('src/hours.ts', 'import {x} from "./time.js"; import "@lit/context"'),
    from('src/search.ts', 'import Fuse from "fuse.js/basic"'),
    from('components/crisis-banner/crisis-banner.ts', 'import {x} from "../../src/floor.js"'),
    from('components/crisis-banner/crisis-banner.ts', 'import {x} from "../styles.js"'),
    from(
      'components/crisis-banner/crisis-banner.ts',
      'import {x} from "./crisis-banner.styles.js"',
    ),
    from(
      'components/a-b/a-b.ts',
      'import {html} from "lit"; import {x} from "lit/directives/x.js"',
    ),
    from(
      'stories/a-b.stories.ts',
      'import "../components/a-b/a-b.js"; import {fn} from "storybook/test"',
    ),
    from('site/main.ts', 'import "../components/a-b/a-b.js"'),
    from(
      'cli/check.ts',
      'import {x} from "../src/bundle.js"; import fs from "node:fs"; import "ajv"',
    ),
    from('test/x.test.ts', 'import * as all from "../stories/a-b.stories.js"; import "chai"'),
    from('scripts/x.js', 'import "../src/bundle.js"'),
  ],
  invalid: [
    wrong('src/hours.ts', 'import {x} from "./time"', 'extension'),
    wrong('src/hours.ts', 'import {x} from "./time.ts"', 'extension'),
    wrong('src/hours.ts', 'import {html} from "lit"', 'package'),
    wrong('src/hours.ts', 'import type {x} from "lit"', 'package'),
    wrong('src/hours.ts', 'import {x} from "../components/styles.js"', 'layer'),
    wrong('src/hours.ts', 'import x from "../data/en.json"', 'layer'),
    wrong('src/hours.ts', 'const x = await import("lit")', 'package'),
    wrong('src/locales/en.ts', 'export * from "../../components/styles.js"', 'layer'),
    wrong('components/a-b/a-b.ts', 'import "../c-d/c-d.js"', 'widget'),
    wrong('components/a-b/a-b.ts', 'import "../../data/en.json"', 'layer'),
    wrong('components/a-b/a-b.ts', 'import "react"', 'package'),
    wrong('components/a-b/a-b.ts', 'import "../../stories/a-b.stories.js"', 'private'),
    wrong('site/main.ts', 'import "../test/support/x.js"', 'private'),
    wrong('scripts/x.js', 'import "../test/support/x.js"', 'private'),
    wrong('cli/check.ts', 'import "../components/styles.js"', 'layer'),
  ],
});
