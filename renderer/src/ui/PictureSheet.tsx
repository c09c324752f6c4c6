import { type Picture, pictureSvg } from '#shared/rules/picture.ts';

/** A picture as it is printed: the very drawing that is saved as a file. */
export function PictureSheet({ picture }: { picture: Picture }) {
  return <div ref={(place) => place?.replaceChildren(document.importNode(drawingOf(picture), true))} />;
}

function drawingOf(picture: Picture): Node {
  return new DOMParser().parseFromString(pictureSvg(picture), 'image/svg+xml').documentElement;
}
