-- Oldest server: 20261210070000_oldest_server
-- Log-ins to the demo organisation by its button. Older servers cannot read such a session; they have no organisation for it
-- but the demo.
ALTER TYPE "LogInMethod" ADD VALUE 'DEMO';
