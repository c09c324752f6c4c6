import { ActionIcon, Button, createTheme, Input, type CSSVariablesResolver, type MantineColorsTuple, type MenuProps, type ModalProps, type PopoverProps, type TooltipProps } from '@mantine/core';

/** Mantine asks for ten shades of a colour; every use of them here is answered by one token. */
const accent = Array.from({ length: 10 }, () => 'var(--sd-accent)') as unknown as MantineColorsTuple;

/** Mantine's own settings, all of them from the tokens, so that there is no second palette. */
export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  fontFamily: 'var(--sd-font)',
  fontFamilyMonospace: 'var(--sd-font-mono)',
  headings: { fontFamily: 'var(--sd-font)', fontWeight: '600' },
  fontSizes: { xs: 'var(--sd-fs-12)', sm: 'var(--sd-fs-13)', md: 'var(--sd-fs-14)', lg: 'var(--sd-fs-18)', xl: 'var(--sd-fs-22)' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.4' },
  spacing: { xs: 'var(--sd-1)', sm: 'var(--sd-2)', md: 'var(--sd-3)', lg: 'var(--sd-4)', xl: 'var(--sd-6)' },
  radius: { xs: 'var(--sd-r-1)', sm: 'var(--sd-r-2)', md: 'var(--sd-r-2)', lg: 'var(--sd-r-3)', xl: 'var(--sd-r-3)' },
  shadows: { xs: 'var(--sd-shadow-1)', sm: 'var(--sd-shadow-1)', md: 'var(--sd-shadow-2)', lg: 'var(--sd-shadow-2)', xl: 'var(--sd-shadow-2)' },
  defaultRadius: 'sm',
  cursorType: 'default',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size, variant }) => ({
        root: {
          '--button-height': size === 'xs' ? 'var(--sd-ctl-sm)' : 'var(--sd-ctl)',
          '--button-padding-x': size === 'xs' ? '8px' : '11px',
          '--button-fz': size === 'xs' ? 'var(--sd-fs-12)' : 'var(--sd-fs-13)',
          ...(variant === 'subtle' && { '--button-color': 'var(--sd-ink)', '--button-hover': 'var(--sd-hover)' }),
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', size: 30 },
      vars: (_theme, { variant = 'subtle' }) => ({ root: variant === 'subtle' ? { '--ai-color': 'var(--sd-ink-2)', '--ai-hover': 'var(--sd-hover)' } : {} }),
    }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: () => ({ wrapper: { '--input-height': 'var(--sd-ctl)', '--input-fz': 'var(--sd-fs-13)', '--input-padding': '9px' } }),
    }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } }),
    // Without their `extend`: what opens over the page is loaded after it.
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 60 } } satisfies Partial<MenuProps> },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 60 } } satisfies Partial<PopoverProps> },
    Modal: { defaultProps: { padding: 'lg', overlayProps: { backgroundOpacity: 0.35 } } satisfies Partial<ModalProps> },
    Tooltip: { defaultProps: { transitionProps: { duration: 60 } } satisfies Partial<TooltipProps> },
  },
});

const tokens = {
  '--mantine-color-body': 'var(--sd-surface)',
  '--mantine-color-text': 'var(--sd-ink)',
  '--mantine-color-dimmed': 'var(--sd-ink-3)',
  '--mantine-color-placeholder': 'var(--sd-ink-3)',
  '--mantine-color-anchor': 'var(--sd-info)',
  '--mantine-color-error': 'var(--sd-bad)',
  '--mantine-color-bright': 'var(--sd-ink)',
  '--mantine-color-default': 'var(--sd-surface)',
  '--mantine-color-default-hover': 'var(--sd-hover)',
  '--mantine-color-default-color': 'var(--sd-ink)',
  '--mantine-color-default-border': 'var(--sd-line-strong)',
  '--mantine-color-disabled': 'var(--sd-sunken)',
  '--mantine-color-disabled-color': 'var(--sd-ink-off)',
  '--mantine-color-disabled-border': 'var(--sd-line)',
  '--mantine-primary-color-filled': 'var(--sd-accent)',
  '--mantine-primary-color-filled-hover': 'var(--sd-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--sd-on-accent)',
  '--mantine-primary-color-light-color': 'var(--sd-accent-ink)',
  '--mantine-color-accent-filled': 'var(--sd-accent)',
  '--mantine-color-accent-filled-hover': 'var(--sd-accent-hover)',
};

/** Mantine's variables, answered by the tokens; the tokens themselves know dark from light. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
