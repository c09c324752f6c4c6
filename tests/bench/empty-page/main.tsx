import '@mantine/core/styles.layer.css';
import { Button, MantineProvider, Title } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The floor a page of this program is compared with: React and Mantine, a heading and a button that works. */
function EmptyPage() {
  const [pressed, setPressed] = useState(0);
  return (
    <main>
      <Title>Empty</Title>
      <Button onClick={() => setPressed(pressed + 1)}>{pressed}</Button>
    </main>
  );
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <MantineProvider getStyleNonce={() => nonce} defaultColorScheme="auto">
      <EmptyPage />
    </MantineProvider>,
  );
}
