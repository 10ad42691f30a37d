/**
 * What the crisis banner says in English: a file of its own, because in the script with every widget it
 * is evaluated before the others, and nothing else may be.
 */

/** Ways to reach someone; shared by every widget that shows a line. */
export const contact = {
  call: 'Call {number}',
  press: 'Dial {number} then Press {press}',
  text: 'Text {number}',
  textKeyword: 'Text {keyword} to {number}',
  chat: 'Chat online',
  video: 'Video call {number}',
  videoLink: 'Video call',
  tty: 'TTY: {number}',
  email: 'Email {email}',
  web: 'Website: {host}',
  newTab: '(opens a new tab)',
  copy: 'Copy',
  copied: '{number} is copied',
  always: 'Day and night, every day',
  checked: 'Checked {month} {year}',
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
};

export const banner = {
  title: 'Talk to someone now',
  intro: 'You can reach out for yourself or for someone you care about.',
  region: 'These lines are for {region}.',
  elsewhere: 'Not in {region}?',
  chooseRegion: 'Show help for',
  more: 'More ways to get help',
  local: 'On campus',
  collapse: 'Make this smaller',
  expand: 'Crisis help: talk to someone now',
  spanish: 'Help in Spanish',
  regions: {
    US: 'the United States',
    CA: 'Canada',
    GB: 'the United Kingdom',
    IE: 'Ireland',
    AU: 'Australia',
    NZ: 'New Zealand',
  } as Record<string, string>,
};
