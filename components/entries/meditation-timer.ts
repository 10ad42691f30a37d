import {start} from '../start.js';

start([], () => import('../meditation-timer/meditation-timer.js'));
