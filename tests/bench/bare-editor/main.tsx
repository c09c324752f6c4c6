import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';

/** The floor the minutes desk is compared with: the editor's library and nothing else. */
const element = document.querySelector<HTMLElement>('#root');
if (element !== null) new Editor({ element, extensions: [Document, Paragraph, Text], injectCSS: false, editorProps: { attributes: { role: 'textbox' } } });
