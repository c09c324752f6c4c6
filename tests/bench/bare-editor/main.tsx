import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';

/** The floor the minutes desk is compared with: the editor's library and nothing else. */
const element = document.querySelector<HTMLElement>('#root');
const editor = new Editor({ extensions: [Document, Paragraph, Text], injectCSS: false, editorProps: { attributes: { role: 'textbox' } } });
if (element !== null) editor.mount(element);
