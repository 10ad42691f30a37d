import {createElement, useState} from 'react';
import {createRoot} from 'react-dom/client';

function Page() {
  const [region, setRegion] = useState('US');
  const [shown, setShown] = useState(true);
  const [opened, setOpened] = useState('');
  return createElement(
    'main',
    null,
    createElement('button', {id: 'region', onClick: () => setRegion('CA')}, 'Canada'),
    createElement('button', {id: 'toggle', onClick: () => setShown(!shown)}, 'Show or hide'),
    shown &&
      createElement(
        'crisis-banner',
        {region, 'heading-level': 3, collapsible: true},
        createElement('a', {href: 'tel:988'}, '988'),
      ),
    createElement('article-card', {
      'heading-level': 4,
      'onarticle-card-open': () => setOpened('yes'),
    }),
    createElement('output', null, opened),
  );
}

createRoot(document.getElementById('app')).render(createElement(Page));
