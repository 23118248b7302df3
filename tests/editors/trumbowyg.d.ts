/** A plug-in of jQuery, which comes without types. */
declare module 'trumbowyg' {}
