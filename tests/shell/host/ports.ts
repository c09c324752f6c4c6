import { emitter, onlyKnown, refuse, strict } from './strict.ts';

type PortMessage = { data: unknown; ports: PortEnd[] };

/** One end of a channel inside the host. What is sent before the other end listens waits for it. */
export type PortEnd = {
  send: (message: PortMessage) => void;
  close: () => void;
  listen: (onMessage: (message: PortMessage) => void, onClose: () => void) => void;
};

type Receiver = { onMessage(message: PortMessage): void; onClose(): void };

function halfOf(state: { closed: boolean }, own: Inbox, other: Inbox): PortEnd {
  return {
    send: (message) => {
      if (!state.closed) other.take(message);
    },
    close: () => {
      if (state.closed) return;
      state.closed = true;
      other.end();
      own.end();
    },
    listen: (onMessage, onClose) => own.attach({ onMessage, onClose }),
  };
}

type Inbox = { take(message: PortMessage): void; end(): void; attach(receiver: Receiver): void };

function makeInbox(): Inbox {
  const waiting: PortMessage[] = [];
  let receiver: Receiver | undefined;
  let ended = false;
  return {
    take: (message) => (receiver ? receiver.onMessage(message) : void waiting.push(message)),
    end: () => {
      ended = true;
      receiver?.onClose();
    },
    attach: (next) => {
      receiver = next;
      for (const message of waiting.splice(0)) next.onMessage(message);
      if (ended) next.onClose();
    },
  };
}

export function makePipe(): [PortEnd, PortEnd] {
  const state = { closed: false };
  const [left, right] = [makeInbox(), makeInbox()];
  return [halfOf(state, left, right), halfOf(state, right, left)];
}

type MainPort = Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close' | 'on' | 'once' | 'off' | 'removeListener'>;

const endOf = new WeakMap<object, { take(): PortEnd }>();

/** Takes the channel end out of a MessagePortMain that is being passed on; the port object is dead after that. */
export function takeEnd(port: object): PortEnd {
  const holder = endOf.get(port);
  return holder ? holder.take() : refuse('only a MessagePortMain can be transferred');
}

/** Dresses a channel end as Electron's MessagePortMain: nothing arrives before start(). */
export function wrapPort(end: PortEnd): MainPort {
  let owned: PortEnd | undefined = end;
  let started = false;
  let closed = false;
  const events = emitter('MessagePortMain', ['message', 'close'], () => port);
  const listen = (): void => {
    if (started || !owned) return;
    started = true;
    owned.listen(
      (message) => setImmediate(() => closed || events.emit('message', { data: message.data, ports: message.ports.map(wrapPort) })),
      () => setImmediate(announceClose),
    );
  };
  const announceClose = (): void => {
    if (closed) return;
    closed = true;
    events.emit('close');
  };
  const members = {
    ...events.members,
    postMessage(data: unknown, transfer: object[] = []) {
      const message = { data: structuredClone(data), ports: transfer.map(takeEnd) };
      const to = owned;
      setImmediate(() => to?.send(message));
    },
    start: listen,
    close() {
      const to = owned;
      setImmediate(() => to?.close());
      setImmediate(announceClose);
    },
  } satisfies Partial<MainPort>;
  const port: MainPort = strict('MessagePortMain', members);
  endOf.set(port, {
    take() {
      if (!owned || started) return refuse('a MessagePortMain that was started or passed on cannot be passed on again');
      const taken = owned;
      owned = undefined;
      return taken;
    },
  });
  return port;
}

export function MessageChannelMain(...given: unknown[]): { port1: MainPort; port2: MainPort } {
  if (given.length > 0) onlyKnown('MessageChannelMain', Object(given[0]) as object, []);
  const [left, right] = makePipe();
  return strict('MessageChannelMain', { port1: wrapPort(left), port2: wrapPort(right) } satisfies Partial<Record<keyof Electron.MessageChannelMain, MainPort>>);
}
