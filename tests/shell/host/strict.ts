// Brings in the global namespace Electron, against which the whole surface is typed.
/// <reference types="electron" />
import { EventEmitter } from 'node:events';
import { violation } from './context.ts';

type Listener = (...args: never[]) => void;

/** Throws, and tells the test, even if the app catches the error. */
export function refuse(sentence: string): never {
  violation(sentence);
  throw new Error(`stand-in: ${sentence}`);
}

// Asked of every value by await and by JSON.
const ASKED_BY_THE_LANGUAGE = ['then', 'toJSON'];

/** The same object, but reading or setting a member that is not there throws. */
export function strict<T extends object>(name: string, members: T): T {
  const check = (target: T, key: PropertyKey): void => {
    if (typeof key === 'symbol' || key in target || ASKED_BY_THE_LANGUAGE.includes(String(key))) return;
    refuse(`electron ${name}.${String(key)} is not known`);
  };
  return new Proxy(members, {
    get(target, key) {
      check(target, key);
      return Reflect.get(target, key) as unknown;
    },
    set(target, key, value) {
      check(target, key);
      return Reflect.set(target, key, value);
    },
  });
}

/** Throws if `given` has an option that is not in `known`. */
export function onlyKnown(what: string, given: object | null | undefined, known: readonly string[]): void {
  for (const key of Object.keys(given ?? {})) if (!known.includes(key)) refuse(`${what}: option "${key}" is not known`);
}

/** An event object whose default can be prevented. */
export function preventable<T extends object>(members: T): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = Object.assign(members, {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  });
  return event;
}

export type Emitter = {
  emit: (event: string, ...args: unknown[]) => boolean;
  listenerCount: (event: string) => number;
  /** The part of it that the app sees. */
  members: {
    on: (event: string, listener: Listener) => never;
    once: (event: string, listener: Listener) => never;
    off: (event: string, listener: Listener) => never;
    addListener: (event: string, listener: Listener) => never;
    removeListener: (event: string, listener: Listener) => never;
    removeAllListeners: (event?: string) => never;
  };
};

/** Events of a closed list of names (null: any name). The members give back `self()`, for chaining. */
export function emitter(name: string, known: readonly string[] | null, self: () => unknown, onListen?: (event: string) => void): Emitter {
  const events = new EventEmitter();
  events.setMaxListeners(0);
  const change = (method: 'on' | 'once' | 'off') => (event: string, listener: Listener) => {
    if (known && !known.includes(event)) refuse(`electron ${name} event "${event}" is not known`);
    events[method](event, listener as (...args: unknown[]) => void);
    if (method !== 'off') onListen?.(event);
    return self() as never;
  };
  return {
    // Node gives the event name "error" a meaning of its own.
    emit: (event, ...args) => (event === 'error' && events.listenerCount(event) === 0 ? false : events.emit(event, ...args)),
    listenerCount: (event) => events.listenerCount(event),
    members: {
      on: change('on'),
      once: change('once'),
      off: change('off'),
      addListener: change('on'),
      removeListener: change('off'),
      removeAllListeners(event) {
        events.removeAllListeners(event);
        return self() as never;
      },
    },
  };
}
