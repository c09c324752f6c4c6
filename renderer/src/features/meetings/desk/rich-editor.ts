import { Editor, type JSONContent } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';

/** What the editor knows is what a rich text can say: whatever else is pasted loses its form, never its words. */
const EXTENSIONS = [
  Document, Paragraph, Text, Bold, BulletList, OrderedList, UndoRedo,
  ListItem.extend({ content: 'paragraph' }),
  Table.configure({ resizable: false }), TableRow.extend({ content: 'tableCell+' }), TableCell.extend({ content: 'paragraph' }),
];

interface RichEditorOptions {
  element: HTMLElement;
  content: JSONContent;
  /** The name of the field, for those who hear the page; shown while it is empty. */
  label: string;
  onChange: () => void;
  /** `@` where a word begins. */
  onAt: () => void;
}

/**
 * The editor of one text, on an element of the page. It brings no styles of its own: the page's policy lets none in. Its
 * library is fetched with the desk, not with every page, so this file imports nothing else.
 */
export function makeRichEditor({ element, content, label, onChange, onAt }: RichEditorOptions): Editor {
  return new Editor({
    element,
    extensions: EXTENSIONS,
    content,
    injectCSS: false,
    editorProps: {
      attributes: { 'role': 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'data-placeholder': label },
      handleTextInput: (view, from, _to, typed) => {
        if (typed !== '@' || /[\p{L}\p{N}]/u.test(view.state.doc.textBetween(Math.max(0, from - 1), from, '\n'))) return false;
        onAt();
        return true;
      },
    },
    onUpdate: onChange,
  });
}
