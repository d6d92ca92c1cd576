"""What an editor may use in a text: headings come from the page itself."""

RICH = ["bold", "italic", "link", "document-link", "ol", "ul"]
