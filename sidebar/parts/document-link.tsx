/** A link to a document or a folder on Google's Drive; anything else that somebody may have typed is shown as text. */

interface DocumentLinkProps {
  readonly link: string;
  readonly name: string;
  /** What a screen reader says instead of the name. */
  readonly spoken?: string;
}

export function DocumentLink({ link, name, spoken }: DocumentLinkProps) {
  if (!isOnDrive(link)) return <>{name}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" aria-label={spoken ?? name}>
      {name}
    </a>
  );
}

/** Whether an address is one of Google's documents or of its Drive. */
export function isOnDrive(link: string): boolean {
  return /^https:\/\/(?:docs|drive)\.google\.com\//.test(link);
}
