#include "app/commands/CommandLine.h"

int main(int argc, char* argv[])
{
    return commands::runCommandLine(argc, argv, {});
}
