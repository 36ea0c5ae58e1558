"""Mail: an outbox that is written with what it tells, and emptied by a job."""
