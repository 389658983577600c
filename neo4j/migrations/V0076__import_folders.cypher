// Files that other systems put into folders: which are known, so that none is taken twice.
CREATE CONSTRAINT folder_file_id IF NOT EXISTS FOR (f:FolderFile) REQUIRE f.id IS UNIQUE;
