/** What the page as a whole has said, on the script tag. */
export const page: {
  /** Country whose crisis lines come first where a widget says nothing itself. */
  region?: string;
} = {};
