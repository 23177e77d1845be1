import { styled } from '@mui/material/styles';
import { monoFamily } from '#ui/typography.ts';

/** The look of CodeMirror in both colour schemes. Selectors are three classes deep to override CodeMirror's own styles. */
export const JsonFrame = styled('div')(({ theme: { vars, typography } }) => {
  const { palette } = vars;
  return {
    '& .cm-editor': {
      fontSize: '0.75rem',
      color: palette.text.primary,
      backgroundColor: palette.background.default,
    },
    '& .cm-editor.cm-focused': { outline: 'none' },
    '& .cm-editor .cm-scroller': { fontFamily: monoFamily, lineHeight: 1.6 },
    '& .cm-editor .cm-content': { caretColor: palette.text.primary, padding: '8px 0' },
    '& .cm-editor .cm-gutters': {
      color: palette.text.secondary,
      backgroundColor: palette.background.subtle,
      borderRight: `1px solid ${palette.divider}`,
    },
    '& .cm-editor .cm-activeLine': { backgroundColor: 'transparent' },
    '& .cm-editor.cm-focused .cm-activeLine': { backgroundColor: palette.action.hover },
    '& .cm-editor .cm-matchingBracket': { backgroundColor: palette.action.selected, color: 'inherit' },
    '& .cm-editor .json-name': { color: palette.text.secondary },
    '& .cm-editor .json-text': { color: palette.text.primary },
    '& .cm-editor .json-other': { color: palette.accent.main },
    '& .cm-editor .json-allow': { color: palette.allow.main, fontWeight: 600 },
    '& .cm-editor .json-deny': { color: palette.deny.main, fontWeight: 600 },
    '& .cm-editor .cm-gutter-lint': { width: 14 },
    '& .cm-editor .cm-gutter-lint .cm-gutterElement': {
      padding: '6px 0 0',
      display: 'grid',
      placeContent: 'start center',
    },
    '& .cm-editor .cm-lint-marker': { width: 8, height: 8, borderRadius: '50%' },
    ...severity('error', palette.deny.main),
    ...severity('warning', palette.attention.main),
    ...severity('info', palette.text.secondary),
    '& .cm-editor .cm-lint-marker-warning': {
      content: 'normal',
      backgroundColor: palette.attention.main,
      borderRadius: 0,
      clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
    },
    '& .cm-editor .cm-tooltip': {
      ...typography.body2,
      color: palette.text.primary,
      backgroundColor: palette.background.paper,
      border: `1px solid ${palette.divider}`,
      borderRadius: 6,
      boxShadow: '0 4px 16px rgb(0 0 0 / 0.10), 0 1px 3px rgb(0 0 0 / 0.06)',
      overflow: 'hidden',
    },
    '& .cm-editor .cm-diagnostic': { padding: '6px 10px', maxWidth: 420, whiteSpace: 'pre-wrap' },
    '& .cm-editor .cm-diagnosticAction': {
      ...typography.caption,
      fontWeight: 500,
      display: 'block',
      margin: '6px 0 0',
      padding: '3px 8px',
      color: palette.text.primary,
      backgroundColor: 'transparent',
      border: `1px solid ${palette.divider}`,
      borderRadius: 4,
    },
    '& .cm-editor .cm-tooltip-autocomplete > ul': {
      fontFamily: monoFamily,
      fontSize: '0.75rem',
      maxWidth: 'min(560px, 90vw)',
      padding: 4,
    },
    '& .cm-editor .cm-tooltip-autocomplete > ul > li': { padding: '3px 6px', borderRadius: 4 },
    '& .cm-editor .cm-tooltip-autocomplete > ul > li[aria-selected]': {
      color: palette.text.primary,
      backgroundColor: palette.action.selected,
    },
    '& .cm-editor .cm-completionMatchedText': { textDecoration: 'none', fontWeight: 600 },
    '& .cm-editor .cm-completionDetail': {
      marginLeft: 12,
      fontFamily: typography.fontFamily,
      fontStyle: 'normal',
      color: palette.text.secondary,
    },
  };
});

function severity(name: string, color: string) {
  return {
    [`& .cm-editor .cm-lintRange-${name}`]: {
      backgroundImage: 'none',
      textDecoration: `underline wavy ${color}`,
      textDecorationSkipInk: 'none',
      textUnderlineOffset: 3,
    },
    [`& .cm-editor .cm-lint-marker-${name}`]: { content: 'normal', backgroundColor: color },
    [`& .cm-editor .cm-diagnostic-${name}`]: { borderLeftColor: color },
  };
}
