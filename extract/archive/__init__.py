"""An archive of documents -> their JSON, each converted in a process of its own, with a receipt for every one."""
