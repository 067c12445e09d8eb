#pragma once

namespace commands {

/// What a process has to see to before it does anything else: that the places of standard input,
/// output and error are taken (else the next file that is opened would get what is printed), and
/// that a closed pipe or a limit of file sizes is an error of a write, not the end.
void prepareProcess();

/// Whether nobody reads what is written to this file any more: a pipe whose end was closed, a
/// terminal that is gone. A full disk is another matter.
bool isUnread(int file);

} // namespace commands
