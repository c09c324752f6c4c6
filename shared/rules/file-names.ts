/** In characters. Windows takes 255 for a name and, in most programs, 260 for the whole path. */
const LONGEST_NAME = 120;

/** What Windows runs, or what runs something, when it is opened; and pages and pictures that carry scripts. */
const PROGRAMS = new Set([
  'appref-ms', 'bat', 'chm', 'cmd', 'com', 'cpl', 'dll', 'exe', 'gadget', 'hta', 'htm', 'html', 'inf', 'iso', 'jar', 'js', 'jse', 'lnk', 'mht', 'mhtml', 'msc', 'msi', 'msix', 'msp', 'mst', 'pif', 'ps1', 'ps1xml', 'ps2', 'psc1', 'psd1', 'psm1',
  'py', 'pyw', 'reg', 'scf', 'scr', 'sct', 'sh', 'svg', 'sys', 'url', 'vb', 'vbe', 'vbs', 'vhd', 'vhdx', 'ws', 'wsc', 'wsf', 'wsh', 'xhtml', 'desktop', 'appimage', 'application', 'img', 'library-ms', 'search-ms', 'settingcontent-ms',
]);

/** A file name Windows accepts, from one somebody suggests: no path, no reserved characters, none that turn the direction of writing, not too long. */
export function safeName(name: string): string {
  const plain = name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const clean = shortened(plain).replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean) || clean === '' ? `_${clean}` : clean;
}

/** Whether opening a file of this name could run something. */
export function isProgram(name: string): boolean {
  return PROGRAMS.has(extensionOf(name).toLowerCase());
}

/** What stands behind the last point of a file's name; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1] ?? '';
}

/** Long names lose their end, and keep the extension. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const extension = /\.[a-z\d]{2,5}$/i.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST_NAME - extension.length) + extension;
}
