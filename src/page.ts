/** What is the same for the whole page. */
export const page: {
  /** Address of the folder that the script stands in; what the script needs stands beside it. */
  folder?: string;
  /** Country whose crisis lines come first where a widget says nothing itself. */
  region?: string;
} = {};
