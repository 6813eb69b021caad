/** What a dragged course calls itself. */
export const DRAG_TYPE = 'application/x-trajectwijzer-vak';
