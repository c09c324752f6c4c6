import { type BrowserWindow, Notification } from 'electron';
import { focusWindow } from './window.ts';

/** What became of a notification. */
export type NotificationEnd = 'clicked' | 'replaced' | 'failed' | 'unsupported';

export interface Notifier {
  show(window: BrowserWindow, told: { title: string; body: string }): Promise<NotificationEnd>;
}

/**
 * Shows the system's notifications, one at a time: a newer one takes the place of the older. Clicking it brings the window
 * to the front; the page that asked hears of it. One that was moved aside by the system can still be clicked there, so
 * its closing ends nothing.
 */
export function newNotifier(): Notifier {
  let replace = (): void => {};
  return {
    show(window, { title, body }) {
      replace();
      if (!Notification.isSupported()) return Promise.resolve('unsupported');
      const notification = new Notification({ title, body, silent: true });
      return new Promise((resolve) => {
        replace = () => {
          notification.close();
          resolve('replaced');
        };
        notification.on('click', () => {
          focusWindow(window);
          resolve('clicked');
        });
        notification.on('failed', () => resolve('failed'));
        notification.show();
      });
    },
  };
}
