// How Web Chat and its cards look. Cards take their colours from here and not from the style sheet, because the renderer
// writes them on each element; what it can't be told (rounded rows, hover, focus) stands in cards.css.

const font = "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

const light = {
  text: '#242424', subtle: '#595959', accent: '#4f52b2', good: '#0e6b2e', warning: '#7a5200', attention: '#b10e1c',
  canvas: '#f5f5f8', card: '#ffffff', line: '#e3e3e8', mine: '#e5e6fb', mineText: '#242424', box: '#ffffff', hint: '#6b6b73',
  emphasis: '#f3f3f6', accentBack: '#e7e9fb', goodBack: '#e0f3e7', warningBack: '#fdf2d2', attentionBack: '#fde7e9',
};

const dark = {
  text: '#ffffff', subtle: '#b8b8bd', accent: '#a5a8ff', good: '#7fdba0', warning: '#f2c661', attention: '#ff99a0',
  canvas: '#1b1b1f', card: '#29292d', line: '#44444b', mine: '#3d3f78', mineText: '#ffffff', box: '#29292d', hint: '#a3a3ab',
  emphasis: '#37373c', accentBack: '#35376a', goodBack: '#1d4029', warningBack: '#4a3a10', attentionBack: '#532024',
};

const colours = isDark => (isDark ? dark : light);

const shade = (ink, subtle) => ({ default: ink, subtle });

// Coloured words on a coloured ground are too pale: on every ground the words keep their own colours.
function style(c, backgroundColor) {
  return {
    backgroundColor,
    foregroundColors: {
      default: shade(c.text, c.subtle),
      dark: shade(c.text, c.subtle),
      light: shade(c.subtle, c.subtle),
      accent: shade(c.accent, c.accent),
      good: shade(c.good, c.good),
      warning: shade(c.warning, c.warning),
      attention: shade(c.attention, c.attention),
    },
  };
}

/** The host configuration of the cards, whole: what is left out falls back to another product's look. */
export function hostConfig(isDark) {
  const c = colours(isDark);
  return {
    supportsInteractivity: true,
    fontFamily: font,
    fontTypes: {
      default: { fontFamily: font, fontSizes: sizes(), fontWeights: weights() },
      monospace: { fontFamily: 'ui-monospace, Consolas, Menlo, monospace', fontSizes: sizes(), fontWeights: weights() },
    },
    fontSizes: sizes(),
    fontWeights: weights(),
    lineHeights: { small: 18, default: 20, medium: 22, large: 26, extraLarge: 32 },
    spacing: { none: 0, small: 5, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: c.line },
    imageSizes: { small: 32, medium: 64, large: 128 },
    imageSet: { imageSize: 'medium', maxImageHeight: 96 },
    media: { allowInlinePlayback: false },
    containerStyles: {
      default: style(c, 'transparent'),
      emphasis: style(c, c.emphasis),
      accent: style(c, c.accentBack),
      good: style(c, c.goodBack),
      warning: style(c, c.warningBack),
      attention: style(c, c.attentionBack),
    },
    textStyles: {
      heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
      columnHeader: { fontType: 'default', size: 'default', weight: 'bolder', color: 'default', isSubtle: false },
    },
    textBlock: { headingLevel: 3 },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 140 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true },
      spacing: 12,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', size: 'small', color: 'default', isSubtle: false, suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder', size: 'small', color: 'default', isSubtle: false },
      },
      errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      preExpandSingleShowCardAction: false,
      iconPlacement: 'leftOfTitle',
      allowTitleToWrap: true,
      iconSize: 16,
    },
    adaptiveCard: { allowCustomStyle: true },
    choiceSetInputValueSeparator: ',',
  };
}

const sizes = () => ({ small: 13, default: 14, medium: 16, large: 19, extraLarge: 26 });
const weights = () => ({ lighter: 400, default: 400, bolder: 600 });

/** Web Chat's own options. */
export function styleOptions(isDark) {
  const c = colours(isDark);
  return {
    primaryFont: font,
    monospaceFont: 'ui-monospace, Consolas, Menlo, monospace',
    accent: c.accent,
    subtle: c.subtle,
    backgroundColor: c.canvas,
    fontSizeSmall: '12px',
    paddingRegular: 12,
    paddingWide: 16,
    rootHeight: '100%',
    rootWidth: '100%',
    transitionDuration: '0.2s',

    bubbleBackground: c.card,
    bubbleBorderColor: c.line,
    bubbleBorderRadius: 10,
    bubbleBorderWidth: 1,
    bubbleTextColor: c.text,
    bubbleMinHeight: 36,
    bubbleMaxWidth: 480,
    bubbleAttachmentMaxWidth: 480,
    bubbleMessageMaxWidth: 400,
    messageActivityWordBreak: 'break-word',
    bubbleFromUserBackground: c.mine,
    bubbleFromUserBorderColor: c.mine,
    bubbleFromUserBorderRadius: 10,
    bubbleFromUserBorderWidth: 1,
    bubbleFromUserTextColor: c.mineText,

    markdownExternalLinkIconImage: 'none',
    timestampColor: c.hint,
    timestampFormat: 'relative',
    groupTimestamp: 300_000,
    hideScrollToEndButton: false,
    scrollToEndButtonFontSize: '13px',
    transcriptActivityVisualKeyboardIndicatorColor: 'transparent',
    transcriptActivityVisualKeyboardIndicatorWidth: 0,
    transcriptTerminatorBackgroundColor: c.subtle,
    transcriptVisualKeyboardIndicatorColor: c.accent,

    disableFileUpload: true,
    hideUploadButton: true,
    sendBoxBackground: 'transparent',
    sendBoxTextColor: c.text,
    sendBoxPlaceholderColor: c.hint,
    sendBoxButtonColor: c.accent,
    sendBoxButtonColorOnHover: c.accent,
    sendBoxButtonColorOnFocus: c.accent,
    sendBoxButtonColorOnDisabled: c.hint,
    sendBoxButtonShadeColorOnHover: c.emphasis,
    sendBoxButtonShadeColorOnActive: c.accentBack,
    sendBoxButtonShadeBorderRadius: 6,
    sendBoxHeight: 44,
    sendBoxBorderTop: 'none',
    sendBoxTextWrap: true,
    sendBoxMaxHeight: 120,

    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: c.card,
    suggestedActionTextColor: c.accent,
    suggestedActionBorderColor: c.line,
    suggestedActionBorderRadius: 8,
    suggestedActionHeight: 34,

    toastWarnColor: c.text,
    toastWarnBackgroundColor: c.warningBack,
    toastErrorColor: c.text,
    toastErrorBackgroundColor: c.attentionBack,
    spinnerAnimationHeight: 14,
    spinnerAnimationWidth: 14,
    typingAnimationBackgroundImage: null,
    typingAnimationDuration: 5000,
  };
}
