"""What the regional product catalogue says of a service, read and kept in step."""
