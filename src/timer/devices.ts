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

/** `playback` sounds with the silent switch on, but stops other music; `ambient` mixes. */
export function setAudioSession(type: AudioSessionType): void {
  const {audioSession} = device();
  try {
    if (audioSession) audioSession.type = type;
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

/** The title shows on the lock screen, for others to see: it names no meditation. */
export function setMediaControls(
  controls: {title: string; play: () => void; pause: () => void; stop: () => void} | undefined,
  playing = false,
): void {
  const session = device().mediaSession;
  if (!session) return;
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
  #wanted = false;
  #lock?: WakeLockSentinel;

  constructor(private readonly changed: () => void = () => {}) {}

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
    if (document.visibilityState !== 'visible' || this.on) return;
    const {wakeLock} = device();
    wakeLock?.request('screen').then(
      (lock) => {
        this.#lock = lock;
        this.refused = false;
        if (!this.#wanted) void lock.release().catch(() => {});
        this.changed();
      },
      () => {
        this.refused = true;
        this.changed();
      },
    );
  };
}
