"""Mail as other programs read it: messages, servers, drafts and bounces."""
