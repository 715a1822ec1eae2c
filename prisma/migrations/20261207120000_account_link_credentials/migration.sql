-- With what a link was made: it ends with the key, and with the tokens that its author had then. Those of before end with neither.
ALTER TABLE "AccountLink" ADD COLUMN "authorEpoch" INTEGER,
ADD COLUMN     "keyId" UUID;
