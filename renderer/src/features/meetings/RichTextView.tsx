import { Fragment } from 'react';
import type { Block, RichText, Runs } from '#shared/rules/rich-text.ts';
import css from './RichText.module.css';

/** A rich text on the screen. */
export function RichTextView({ text }: { text: RichText }) {
  return <div className={css.rich}>{text.map((block, index) => <BlockView key={index} block={block} />)}</div>;
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph': return <p><Words runs={block.runs} /></p>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}><Words runs={item} /></li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table': return <table><tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, place) => <td key={place}><Words runs={cell} /></td>)}</tr>)}</tbody></table>;
  }
}

function Words({ runs }: { runs: Runs }) {
  return runs.map(({ text, bold }, index) => (bold ? <b key={index}>{text}</b> : <Fragment key={index}>{text}</Fragment>));
}
