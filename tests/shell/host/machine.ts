import { options } from './context.ts';

export type Rectangle = { x: number; y: number; width: number; height: number };

let measured: { width: number; height: number; scale: number } | undefined;

/** In a real window the browser knows the real screen. */
export function setMeasuredScreen(size: { width: number; height: number; scale: number }): void {
  measured = size;
}

/** The screen in the units of a page (a 1366×768 panel at 150 % is 911×512), and its scale. */
export function screenSize(): { width: number; height: number; scale: number } {
  if (measured) return measured;
  const { width, height, scale = 1 } = options().display ?? { width: 1366, height: 768 };
  return { width: Math.round(width / scale), height: Math.round(height / scale), scale };
}

export function locale(): 'vi-VN' | 'en-US' {
  return options().locale ?? 'vi-VN';
}
