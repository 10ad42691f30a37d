/**
 * What the device can add: a screen that stays on, sound in silent mode, buttons on the lock screen,
 * a buzz. All of it is optional, so none of it can throw.
 */

type AudioSessionType = 'auto' | 'playback' | 'ambient';
interface Extras {
  wakeLock?: WakeLock;
  audioSession?: {type: AudioSessionType};
  mediaSession?: MediaSession;
  vibrate?: (pattern: number[]) => boolean;
}

export interface Abilities {
  wakeLock: boolean;
  audioSession: boolean;
  vibration: boolean;
  /** A device that goes dark by itself in a pocket or a hand. */
  handheld: boolean;
}

const device = (): Extras => navigator as Extras;

export function abilities(): Abilities {
  const {wakeLock, audioSession, vibrate} = device();
  const handheld = matchMedia('(pointer: coarse)').matches;
  return {
    wakeLock: !!wakeLock,
    audioSession: !!audioSession,
    vibration: !!vibrate && handheld,
    handheld,
  };
}

/** Who wants the audio session as it is, and how the page had it: there can be two timers, and a player. */
const holders = new Set<object>();
let typeBefore: AudioSessionType = 'auto';

/** `playback` sounds with the silent switch on, but stops other music; `ambient` mixes. Without a type: as it was. */
export function setAudioSession(holder: object, type?: 'playback' | 'ambient'): void {
  const {audioSession} = device();
  if (!audioSession) return;
  if (type && holders.size === 0) typeBefore = audioSession.type;
  if (type) holders.add(holder);
  else if (!holders.delete(holder) || holders.size > 0) return;
  try {
    audioSession.type = type ?? typeBefore;
  } catch {
    // The page may not choose; then it is as it was.
  }
}

export function buzz(): void {
  try {
    device().vibrate?.([80, 60, 80]);
  } catch {
    // Not without a tap, or not in this frame.
  }
}

/** Who has the buttons on the lock screen: the timer that was pressed last. */
let controlled: object | undefined;

/** The title shows on the lock screen, for others to see: it names no meditation. */
export function setMediaControls(
  owner: object,
  controls?: {title: string; play: () => void; pause: () => void; stop: () => void},
  playing = false,
): void {
  const session = device().mediaSession;
  if (!session || (!controls && controlled !== owner)) return;
  controlled = controls && owner;
  for (const action of ['play', 'pause', 'stop'] as const) {
    try {
      session.setActionHandler(action, controls?.[action] ?? null);
    } catch {
      // An action that this browser does not know.
    }
  }
  try {
    session.metadata = controls ? new MediaMetadata({title: controls.title}) : null;
    session.playbackState = controls ? (playing ? 'playing' : 'paused') : 'none';
  } catch {
    // Without `MediaMetadata` there is nothing to show.
  }
}

/** Keeps the screen on while wanted and visible; browsers let go of it whenever the page is hidden. */
export class ScreenLock {
  /** The browser said no, in this frame or on this battery. */
  refused = false;
  /** Not in this frame, ever: asking would be a complaint in the page's console. */
  #denied = false;
  #wanted = false;
  #lock?: WakeLockSentinel;

  constructor(private readonly changed: () => void = () => {}) {}

  /** Looks whether this frame may, before anyone relies on it. */
  look(): void {
    const descriptor = {name: 'screen-wake-lock'} as unknown as PermissionDescriptor;
    navigator.permissions?.query(descriptor).then(
      ({state}) => {
        this.#denied = this.refused = state === 'denied';
        this.changed();
      },
      () => {}, // A browser that tells when it is asked, and not before.
    );
  }

  get on(): boolean {
    return this.#lock !== undefined && !this.#lock.released;
  }

  want(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) document.addEventListener('visibilitychange', this.#ask);
    else document.removeEventListener('visibilitychange', this.#ask);
    if (wanted) this.#ask();
    else void this.#lock?.release().catch(() => {});
  }

  #ask = (): void => {
    if (document.visibilityState !== 'visible' || this.on || this.#denied) return;
    const {wakeLock} = device();
    wakeLock?.request('screen').then(
      (lock) => {
        this.refused = false;
        // Asked for twice, while the page came and went: one is enough.
        if (this.on || !this.#wanted) void lock.release().catch(() => {});
        else this.#lock = lock;
        this.changed();
      },
      () => {
        this.refused = true;
        this.changed();
      },
    );
  };
}
