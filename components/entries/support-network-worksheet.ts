import {start} from '../start.js';

start([], () => import('../support-network-worksheet/support-network-worksheet.js'));
