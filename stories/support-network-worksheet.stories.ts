import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {SheetState} from '../components/support-network-worksheet/sheet.js';
import type {SupportNetworkWorksheet} from '../components/support-network-worksheet/support-network-worksheet.js';
import {newPerson} from '../src/worksheet/model.js';
import type {Person, PersonPatch} from '../src/worksheet/model.js';
import {bundleOf, neverThere, onItsWay, withBundle} from './content.js';

interface Args {
  keep?: string;
  exitUrl?: string;
  headingLevel?: number;
  organization?: string;
  theme?: 'light' | 'dark';
  lang?: string;
}

const worksheet = (args: Args) => html`
  <support-network-worksheet
    lang=${args.lang ?? nothing}
    keep=${args.keep ?? nothing}
    exit-url=${args.exitUrl ?? nothing}
    organization=${args.organization ?? nothing}
    heading-level=${args.headingLevel ?? nothing}
    theme=${args.theme ?? nothing}
  >
    <p>The worksheet is also there on paper, at the front desk.</p>
  </support-network-worksheet>
`;

export default {
  title: 'support-network-worksheet',
  component: 'support-network-worksheet',
  render: worksheet,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const person = (id: string, category: string, patch: PersonPatch): Person => ({
  ...newPerson(category, id),
  ...patch,
});

const people: Person[] = [
  person('p1', 'health-professionals', {
    name: 'Dr. Imani Okafor',
    phone: '(555) 010-0142',
    times: ['day'],
    asks: ['informational-explain'],
    asked: true,
  }),
  person('p2', 'support-groups', {name: 'Tuesday group', other: 'Library, room 2, 18:00'}),
  person('p3', 'shared-interests', {
    name: 'نور',
    phone: '+1 555 010 0177',
    asks: ['affiliational-walk'],
    asked: true,
  }),
  person('p4', 'friends-and-family', {
    name: 'Sam',
    phone: '555 010 0199',
    email: 'sam@example.org',
    times: ['evening', 'night'],
    asks: ['emotional-listen', 'emotional-check-in', 'instrumental-ride'],
    asked: true,
    note: 'Likes a text first.\nDog person.',
  }),
  person('p5', 'friends-and-family', {name: 'Grandma Rosa', phone: '555 010 0123'}),
];

type Arrange = (sheet: SupportNetworkWorksheet) => unknown;

/** Puts people on the sheet, and shows what the story is about. */
const shows = (state: Partial<SheetState>, arrange: Arrange = () => {}, who = people): Story => ({
  async play({canvasElement}) {
    const sheet = canvasElement.querySelector('support-network-worksheet')!;
    await sheet.updateComplete;
    sheet.session.answer = 'none';
    sheet.session.bringIn(who, new Set());
    sheet.session.history.forget();
    await arrange(sheet);
    sheet.show(state);
    await sheet.updateComplete;
  },
});

export const Empty: Story = {};
export const Spanish: Story = {args: {lang: 'es'}};
export const WithoutContent: Story = {render: (args) => neverThere(worksheet(args))};
export const Waiting: Story = {render: (args) => onItsWay(worksheet(args))};
export const People: Story = shows({});
export const OnePersonOpen: Story = shows({open: new Set(['p4'])});
export const NewPerson: Story = shows({open: new Set(['new'])}, (sheet) => {
  sheet.session.bringIn([newPerson('support-groups', 'new')], new Set());
});
export const KeepQuestion: Story = shows({open: new Set(['p5']), asking: 'p5'});
export const KeepingAnotherWay: Story = shows({asking: 'status'}, ({session}) => {
  session.keeper.state = 'kept';
  session.keeper.tier = 'open';
});
export const ChoosingAPassphrase: Story = shows({asking: 'status', locking: true});
export const Kept: Story = shows({}, ({session}) => {
  session.keeper.state = 'kept';
  session.keeper.savedAt = Date.UTC(2026, 10, 23, 14, 32);
});
export const NotSaved: Story = shows({}, ({session}) => (session.keeper.state = 'unsaved'));
export const LockedSheetFound: Story = shows({}, ({session}) => (session.found = 'locked'), []);
export const WrongPassphrase: Story = shows(
  {wrong: true},
  ({session}) => (session.found = 'locked'),
  [],
);
export const OpenSheetFound: Story = shows({}, ({session}) => (session.found = 'open'), []);
export const OpenInAnotherTab: Story = shows({}, ({session}) => (session.readOnly = true));
export const RemovedOne: Story = shows({}, ({session, say}) => {
  session.remove('p5');
  say('Grandma Rosa is off the sheet. You can undo this.');
});
export const AfterUndo: Story = shows({}, ({session}) => {
  session.remove('p5');
  session.undo();
});
export const GuideMe: Story = shows({view: 'guide', card: 1});
export const KindsOfSupport: Story = shows({view: 'kinds'});
export const Map: Story = shows({view: 'map'});
export const EmptyMap: Story = shows({view: 'map'}, undefined, []);
export const FullMap: Story = shows(
  {view: 'map'},
  undefined,
  Array.from({length: 40}, (_, i) =>
    person(`m${i}`, i % 3 ? 'friends-and-family' : 'support-groups', {
      name: `Person ${i + 1}`,
      phone: i % 2 ? '555 010 0100' : '',
      asked: i % 4 === 0,
    }),
  ),
);
export const OnePersonLarge: Story = shows({view: 'large', message: 'Do you have time to talk?'});
export const NobodyToShowLarge: Story = shows({view: 'large'}, undefined, []);
export const ReachOut: Story = shows({reaching: 'p4', message: 'Do you have time to talk?'});
export const Print: Story = shows({panel: 'print'});
export const CheckIn: Story = shows({panel: 'check-in'});
export const BringIn: Story = shows({panel: 'bring-in'});
export const BringInPreview: Story = shows({
  panel: 'bring-in',
  file: [{...people[3]!, name: 'Sam B.'}, people[0]!, newPerson('support-groups', 'p9')],
});
export const NotOurFile: Story = shows({panel: 'bring-in', badFile: true});
export const WordsToSelect: Story = shows({panel: 'words', shown: 'Sam\n  Phone: 555 010 0199'});
export const Clear: Story = shows({panel: 'clear'});
export const WithoutKeeping: Story = {args: {keep: 'none'}, ...shows({})};
export const QuickExit: Story = {args: {exitUrl: 'https://example.org/'}};
export const Dark: Story = {args: {theme: 'dark'}, ...shows({open: new Set(['p4'])})};
export const DeepInAPage: Story = {args: {headingLevel: 4}, ...shows({})};
export const LongAndStrangeNames: Story = shows({open: new Set(['l1'])}, undefined, [
  person('l1', 'friends-and-family', {name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4)}),
  person('l2', 'friends-and-family', {name: '👩🏽‍🚒 & 👨‍👩‍👧‍👦', phone: '12', other: 'שלום; "hi", \\o/'}),
  person('l3', 'a-kind-that-is-gone', {name: 'Kept, though the kind is gone'}),
]);
/** The page's own button, in colours of its own: WebKitGTK's dark one is white on light grey. */
function sendButton(): HTMLButtonElement {
  const button = document.createElement('button');
  Object.assign(button.style, {background: 'Canvas', color: 'CanvasText', border: '1px solid'});
  button.textContent = 'Send';
  return button;
}

export const InAForm: Story = {
  render: (args) => html`
    <form>${worksheet({...args, organization: 'Riverside Clinic'})}${sendButton()}</form>
  `,
  ...shows({}),
};
export const SharedWithAForm: Story = {
  render: InAForm.render,
  ...shows({sharedAt: Date.UTC(2026, 10, 23, 14, 32)}),
};
export const FromAnotherBundle: Story = {
  render: (args) =>
    withBundle(
      bundleOf({
        worksheets: [
          {
            id: 'new-parents',
            title: 'Our people',
            intro: 'Who is there for a family with a new baby.',
            categories: ['Midwife and doctor', 'Family', 'Neighbors'].map((title, i) => ({
              id: `c${i}`,
              title,
              why: 'Because three a.m. is easier with someone.',
              examples: ['Someone on your street'],
              starters: ['You could knock on one door.'],
            })),
            asks: [{id: 'instrumental-nap', label: 'Hold the baby while I sleep'}],
            messages: [{id: 'm', text: 'Could you come by this week?'}],
          },
        ],
      }),
      worksheet(args),
    ),
};
