/** What a comment that suppresses a finding begins with; it stands apart, so that who only names it loads nothing else. */
export const suppressionWord = 'placepref-ignore';
