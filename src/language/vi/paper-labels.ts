/** What the ledger of the papers calls the states of a paper. */

/** As they stand in tab "Văn bản đã lập"; found again by these words, case and spaces folded. */
export const PAPER_STATE_LABELS = {
  /** Is to be made by the run under way. */
  queued: "Chờ lập",
  made: "Đã lập",
  /** A newer version has been made; the document is left as people edited it. */
  replaced: "Đã thay thế",
  /** Could not be made; the remark says why. */
  failed: "Không lập được",
  /** A person stopped the run before it was made. */
  stopped: "Đã dừng",
  /** Made, and no longer part of the dossiers. */
  gone: "Không còn dùng",
  /** Made, and found on Drive no more; a newer version takes its place when it is asked for. */
  lost: "Không còn trên Drive",
} as const;
