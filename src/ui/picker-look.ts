// The look of the calendar, beside the theme because the calendar is loaded only where somebody opens it: compact, with the shapes and
// colours of menus. In a narrow window the hours stand below the days.
import type { Theme } from '@mui/material/styles';

const narrow = '@media (max-width: 479.95px)';
const coarse = '@media (pointer: coarse)';
const forced = '@media (forced-colors: active)';

/** Styles for the paper that holds the calendar. */
export const calendarPaper = (theme: Theme) => {
  const { palette } = theme.vars;
  const chosen = {
    '&, &:hover, &:focus': { color: palette.primary.contrastText, backgroundColor: palette.primary.dark },
    [forced]: {
      forcedColorAdjust: 'none',
      '&, &:hover, &:focus': { color: 'HighlightText', background: 'Highlight' },
    },
  } as const;
  const ring = { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 };
  return {
    margin: '4px 0',
    // A window that is lower than the calendar lets it scroll.
    maxHeight: 'calc(100dvh - 16px)',
    overflow: 'auto',
    border: `1px solid ${palette.divider}`,
    borderRadius: '10px',
    boxShadow: '0 4px 16px rgb(0 0 0 / 0.10), 0 1px 3px rgb(0 0 0 / 0.06)',
    '& .MuiDateCalendar-root': {
      width: 256,
      height: 'auto',
      maxHeight: 'none',
      [narrow]: { margin: '0 auto' },
    },
    '& .MuiPickersCalendarHeader-root': { minHeight: 32, margin: '8px 0 0', padding: '0 8px 0 16px' },
    '& .MuiPickersCalendarHeader-labelContainer': theme.typography.subtitle2,
    '& .MuiDayCalendar-weekDayLabel': { ...theme.typography.caption, width: 32, height: 28, margin: 0 },
    '& .MuiDayCalendar-slideTransition': { minHeight: 6 * 32 + 8 },
    '& .MuiDayCalendar-weekContainer': { margin: 0 },
    '& .MuiPickerDay-root': {
      ...theme.typography.body2,
      '--PickerDay-size': '32px',
      '--PickerDay-horizontalMargin': '0px',
      borderRadius: '6px',
      transition: 'none',
      '&:hover, &:focus': { backgroundColor: palette.action.hover },
      '&:focus-visible': { ...ring, outlineOffset: -2 },
      '&.Mui-selected': chosen,
      '&.Mui-selected:focus-visible': { ...ring, outlineOffset: 1 },
    },
    '& .MuiPickerDay-today:not(.Mui-selected)': {
      color: palette.accent.main,
      fontWeight: 600,
      outline: 'none',
    },
    '& .MuiYearCalendar-root': { width: '100%', maxHeight: 228, padding: '0 8px' },
    '& .MuiYearCalendar-button': {
      ...theme.typography.body2,
      width: 64,
      height: 32,
      borderRadius: '6px',
      '&:hover, &:focus': { backgroundColor: palette.action.hover },
      '&.Mui-selected': chosen,
    },
    '& .MuiDivider-vertical': { [narrow]: { display: 'none' } },
    '& .MuiMultiSectionDigitalClock-root': {
      width: 'auto',
      border: 0,
      [narrow]: {
        gridColumn: '1 / 4',
        gridRow: 2,
        width: '100%',
        borderTop: `1px solid ${palette.divider}`,
      },
    },
    '& .MuiMultiSectionDigitalClockSection-root': {
      width: 56,
      height: 268,
      maxHeight: 268,
      padding: '4px 0',
      overflowY: 'auto',
      scrollbarWidth: 'thin',
      scrollSnapType: 'y proximity',
      scrollPaddingTop: 4,
      '&::after': { display: 'none' },
      [narrow]: { flex: 1, height: 104, maxHeight: 104 },
    },
    '& .MuiMultiSectionDigitalClockSection-item': {
      ...theme.typography.body2,
      width: 'auto',
      minHeight: 28,
      margin: '0 4px',
      padding: '2px 4px',
      borderRadius: '6px',
      fontVariantNumeric: 'tabular-nums',
      scrollSnapAlign: 'start',
      '&:first-of-type': { marginTop: 0 },
      '&:hover, &:focus': { backgroundColor: palette.action.hover },
      '&:focus-visible': { ...ring, outlineOffset: -2 },
      '&.Mui-selected': chosen,
      [coarse]: { minHeight: 40 },
    },
    '& .MuiDialogActions-root': { padding: '8px 12px' },
  };
};
