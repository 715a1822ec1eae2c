-- A claim names somebody with a role that whoever writes people could not give.
ALTER TYPE "LoginDoubt" ADD VALUE 'ROLE' AFTER 'OWNER';
